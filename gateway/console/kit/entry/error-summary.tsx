import { useEffect, useRef } from 'react';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { type Fault } from '../../graph/refusal';
import { elementIdOf } from '../form/field';

/**
 * Lists the faults of a form with the same messages as beside the fields, and takes the focus. If the person corrects a
 * field, its fault is removed. The focus then stays in that field, and a screen reader announces nothing.
 */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const place = useRef<HTMLElement>(null);
  const before = useRef<readonly Fault[]>([]);
  useEffect(() => {
    if (faults.some((fault) => !before.current.includes(fault))) place.current?.focus();
    before.current = faults;
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="error-summary"
      role="alert"
      aria-atomic="false"
      aria-relevant="additions"
      aria-labelledby="errors-title"
    >
      <h2 id="errors-title">{say(ENTRY.errorsTitle, { count: faults.length })}</h2>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#${elementIdOf(field)}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(elementIdOf(field))?.focus();
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
