import { useEffect, useRef } from 'react';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { type Fault } from '../../graph/refusal';
import { elementIdOf } from '../form/field';

/** Lists the faults of a form with the same messages as beside the fields, and takes the focus. */
export function ErrorSummary({ faults }: { faults: readonly Fault[] }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    if (faults.length > 0) place.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <section ref={place} tabIndex={-1} className="error-summary" role="alert" aria-labelledby="errors-title">
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
