import Button from 'antd/es/button';
import { type ComponentType } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { rowsOf } from './check-values';
import { type Field, type FieldRowProps, type Values } from './field';

type RowsFieldProps = Omit<FieldRowProps, 'field'> & {
  field: Extract<Field, { kind: 'rows' }>;
  /** The component for one field. It is a prop, because importing it here would be circular. */
  Row: ComponentType<FieldRowProps>;
};

const MOST_ROWS = 100;

/** A field that holds rows of values, for example the items of an equipment list. */
export function RowsField({ field, path, value, onChange, faults, limits, Row }: RowsFieldProps) {
  const rows = rowsOf(value);
  const replace = (index: number, row: Values) => onChange(rows.map((each, at) => (at === index ? row : each)));
  return (
    <div className="rows">
      {rows.map((row, index) => (
        <fieldset key={index} className="row-fields">
          <legend className="small secondary">{index + 1}</legend>
          {field.fields.map((part) => (
            <Row
              key={part.name}
              field={part}
              path={`${path}.${index}.${part.name}`}
              value={row[part.name]}
              onChange={(next) => replace(index, { ...row, [part.name]: next })}
              faults={faults}
              limits={limits}
            />
          ))}
          <Button
            aria-label={say(KIT.remove, { row: index + 1 })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          >
            ✕
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => onChange(rows.concat(field.blank))} disabled={rows.length >= (field.atMost ?? MOST_ROWS)}>
        {say(KIT.add)}
      </Button>
    </div>
  );
}
