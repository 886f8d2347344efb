import { type ReactNode } from 'react';
import { yesNo, yuan } from '../../words/format';
import { KIT } from '../../words/kit';
import { LANGUAGE, say } from '../../words/language';
import { filesOf, rowsOf } from '../form/check-values';
import { type Field, type Values } from '../form/field';
import { capitalYuan, fenOf } from '../form/money';

/** Lists the labels and values of the fields of a form as text. */
export function EnteredValues({ fields, values }: { fields: readonly Field[]; values: Values }) {
  return (
    <dl className="facts">
      {fields.map((field) => (
        <div key={field.name} className={isWide(field) ? 'wide' : undefined}>
          <dt>{say(field.label)}</dt>
          <dd>
            <Entered field={field} value={values[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Returns whether a field takes the whole width of the list. Fields with rows and long texts do. */
function isWide({ kind }: Field): boolean {
  return kind === 'rows' || kind === 'prose';
}

/** Shows rows of values as a table with one column for each field. */
function EnteredRows({ fields, rows }: { fields: readonly Field[]; rows: readonly Values[] }) {
  if (rows.length === 0) return say(KIT.none);
  return (
    <table className="table">
      <thead>
        <tr>
          {fields.map(({ name, label }) => (
            <th key={name} scope="col">
              {say(label)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {fields.map((field) => (
              <td key={field.name} data-label={say(field.label)}>
                <Entered field={field} value={row[field.name]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entered({ field, value }: { field: Field; value: unknown }): ReactNode {
  const text = typeof value === 'string' ? value : '';
  switch (field.kind) {
    case 'rows':
      return <EnteredRows fields={field.fields} rows={rowsOf(value)} />;
    case 'files':
      return filesOf(value)
        .map(({ name }) => name)
        .join(',');
    case 'flag':
      return yesNo(value === true);
    case 'choice':
      return field.options.find((option) => option.value === text)?.label ?? '';
    case 'money': {
      if (text === '') return say(KIT.none);
      const fen = fenOf(text);
      if (fen === null) return text;
      return LANGUAGE === 'zh' ? `${yuan(fen)}(${capitalYuan(fen)})` : yuan(fen);
    }
    case 'line':
    case 'prose':
    case 'whole':
    case 'decimal':
    case 'date':
    case 'month':
    case 'week':
    case 'time':
      return <span className="prose">{text === '' ? say(KIT.none) : text}</span>;
  }
}
