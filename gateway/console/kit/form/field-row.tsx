import { isRequired } from './check-values';
import { type FieldRowProps, elementIdOf, limitAt } from './field';
import { FieldControl } from './field-control';
import { FieldFrame, describedBy } from '../feedback/field-frame';
import { FilesField } from './files-field';
import { RowsField } from './rows-field';

/** One field of a form with its label, control, help, and faults. */
export function FieldRow({ field, path, value, onChange, faults, limits }: FieldRowProps) {
  const limit = limitAt(limits, path);
  const own = faults.filter((fault) => fault.field === path);
  const id = elementIdOf(path);
  const control = { id, value, onChange, limit, describedBy: describedBy(field, id, own), isFaulty: own.length > 0 };
  const required = isRequired(field, limit);
  return (
    <FieldFrame field={field} id={id} faults={own} isOptional={!required && field.kind !== 'flag'}>
      {field.kind === 'rows' && <RowsField {...{ field, path, value, onChange, faults, limits }} Row={FieldRow} />}
      {field.kind === 'files' && <FilesField {...{ field, id, value, onChange }} />}
      {field.kind !== 'rows' && field.kind !== 'files' && (
        <FieldControl field={field} {...control} isRequired={required} />
      )}
    </FieldFrame>
  );
}
