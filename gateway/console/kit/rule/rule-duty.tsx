import { Suspense, lazy } from 'react';
import { type RemedyProps } from './remedy';

/** The remedies of all rules are long texts. They are therefore loaded only when a rule first shows its remedy. */
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
