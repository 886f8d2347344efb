import { Suspense, lazy } from 'react';
import { type RemedyProps } from './remedy';

/** The remedies of all rules are many words, so they are loaded when the first of them is shown. */
const Remedy = lazy(() => import('./remedy'));

/**
 * Says which offices are responsible for meeting a rule and what they must do. Links to the page on which the caller's
 * role can help.
 */
export function RuleDuty(props: RemedyProps) {
  return (
    <Suspense fallback={null}>
      <Remedy {...props} />
    </Suspense>
  );
}
