import { type ReactNode } from 'react';
import { type Fault } from '../../graph/refusal';
import { ENTRY } from '../../words/every-page';
import { type Words, say } from '../../words/language';

/** The parts of a field that its frame shows. */
type Framed = { kind: string; label: Words; help?: Words; unit?: Words };

type FieldFrameProps = {
  field: Framed;
  id: string;
  /** The faults of this field. */
  faults: readonly Fault[];
  isOptional: boolean;
  children: ReactNode;
};

/** The frame around the control of a field: its label, its help, and its faults. */
export function FieldFrame({ field, id, faults, isOptional, children }: FieldFrameProps) {
  const isFaulty = faults.length > 0;
  return (
    <div className={`field field-${field.kind}${isFaulty ? ' faulty' : ''}`}>
      <FieldLabel field={field} id={id} isOptional={isOptional} />
      {field.help !== undefined && (
        <p id={`${id}-help`} className="hint small">
          {say(field.help)}
        </p>
      )}
      {isFaulty && (
        <p id={`${id}-fault`} className="fault-text">
          {faults.map(({ message }) => message).join(' ')}
        </p>
      )}
      {children}
    </div>
  );
}

/**
 * Returns the ids of the elements that describe a control: its help and its faults. Returns an empty text if there are
 * none.
 */
export function describedBy({ help }: Framed, id: string, faults: readonly Fault[]): string {
  return [help === undefined ? '' : `${id}-help`, faults.length > 0 ? `${id}-fault` : ''].join(' ').trim();
}

/** The label of a field. A field with several controls gets a heading instead, because a label names one control. */
function FieldLabel({ field, id, isOptional }: { field: Framed; id: string; isOptional: boolean }) {
  const text = (
    <>
      {say(field.label)}
      {field.unit !== undefined && <span className="secondary"> ({say(field.unit)})</span>}
      {isOptional && <span className="secondary small"> {say(ENTRY.optional)}</span>}
    </>
  );
  if (field.kind === 'rows' || field.kind === 'files') return <h2 id={`${id}-label`}>{text}</h2>;
  return <label htmlFor={id}>{text}</label>;
}

/** Shows the length of a text and its maximum length. */
export function Counter({ text, limit: { maxLength } }: { text: string; limit: { maxLength?: number } }) {
  if (maxLength === undefined) return null;
  return (
    <p className="secondary small counter">{say(ENTRY.characters, { count: [...text].length, limit: maxLength })}</p>
  );
}
