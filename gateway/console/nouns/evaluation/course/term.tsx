import { Suspense, lazy } from 'react';
import { type TermTextProps } from './term-text';

/** Few pages show a term, so its words and its rules are loaded only when one is first shown. */
const TermText = lazy(() => import('./term-text'));

/** Shows the term for objections, or the offices that have not signed yet and the term in which they sign. */
export function Term(props: TermTextProps) {
  return (
    <Suspense fallback={null}>
      <TermText {...props} />
    </Suspense>
  );
}
