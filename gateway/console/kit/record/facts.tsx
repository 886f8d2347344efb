import { type ReactNode } from 'react';
import { SHOWN } from '../../words/every-page';
import { type Words, say } from '../../words/language';

/** A label and a value of a record. An empty value is shown as 尚未登记. */
export type Fact = readonly [label: Words, value: ReactNode];

/** Lists labels and values of a record. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label[0]}>
          <dt>{say(label)}</dt>
          <dd>{isEmpty(value) ? <span className="secondary">{say(SHOWN.notYet)}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function isEmpty(value: ReactNode): boolean {
  return value === null || value === undefined || value === '';
}

export function Panel({ title, children, actions }: { title: string; children: ReactNode; actions?: ReactNode }) {
  return (
    <section className="panel" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  );
}
