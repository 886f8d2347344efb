import { type AttachmentKind } from '../../../../shared/domain/submissions';
import { ENTRY } from '../../words/every-page';
import { say } from '../../words/language';
import { type Entered } from '../../graph/entered';
import { type Fault } from '../../graph/refusal';
import { type Field, type Limit, type Limits, type Values } from './field';
import { fenOf } from './money';

/** Returns the faults in the values of a form. The Hub checks the values again, and its result is final. */
export function faultsIn(values: Values, fields: readonly Field[], limits: Limits, path = ''): Fault[] {
  return fields.flatMap((field) => {
    const at = `${path}${field.name}`;
    const limit = limits[at.replace(/\.\d+(?=\.)/g, '')] ?? {};
    if (field.kind === 'rows') {
      const rows = rowsOf(values[field.name]);
      return rows.flatMap((row, index) => faultsIn(row, field.fields, limits, `${at}.${index}.`));
    }
    const message = faultOf(field, values[field.name], limit);
    return message === null ? [] : [{ field: at, message }];
  });
}

/** Returns the rows of a field of the kind `rows`. Returns none for any other value. */
export function rowsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : [];
}

/**
 * Returns whether a person must fill in a field. A checkbox (kind `flag`) is never required, because unchecked is a
 * value too.
 */
export function isRequired(field: Field, limit: Limit): boolean {
  return field.kind !== 'flag' && (field.isRequired ?? limit.required ?? false);
}

function faultOf(field: Field, value: unknown, limit: Limit): string | null {
  const label = say(field.label);
  if (field.kind === 'flag' || field.kind === 'files' || field.kind === 'rows') return null;
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') {
    if (!isRequired(field, limit)) return null;
    return say(field.kind === 'choice' || field.kind === 'date' ? ENTRY.mustChoose : ENTRY.mustFill, { label });
  }
  if (field.kind === 'money') return fenOf(text) === null ? say(ENTRY.notMoney, { label }) : null;
  if (field.kind === 'whole' || field.kind === 'decimal') return numberFault(text, { label, limit, kind: field.kind });
  const most = limit.maxLength;
  if (most === undefined || [...text].length <= most) return null;
  return say(ENTRY.tooLong, { label, limit: most, count: [...text].length });
}

type NumberField = { label: string; limit: Limit; kind: 'whole' | 'decimal' };

function numberFault(text: string, { label, limit, kind }: NumberField): string | null {
  const value = numberOf(text);
  if (value === null) return say(ENTRY.notNumber, { label });
  if (kind === 'whole' && !Number.isInteger(value)) return say(ENTRY.notWhole, { label });
  if (limit.minimum !== undefined && value < limit.minimum) return say(ENTRY.tooLow, { label, limit: limit.minimum });
  if (limit.maximum !== undefined && value > limit.maximum) return say(ENTRY.tooHigh, { label, limit: limit.maximum });
  return null;
}

/** Parses a number with half-width or full-width digits. Returns null if the text is no number. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/**
 * Converts the values of a form into the Hub's input. It trims texts, parses numbers, converts yuan to fen, and sets
 * empty values to null. A field such as `clauses.term` becomes `term` of the object `clauses`. Every form uses this
 * function. `Name` is the union of the field names of the input.
 */
export function sentValues<Name extends string>(values: Values, fields: readonly Field[]): Entered<Name> {
  return converted(values, fields) as Entered<Name>;
}

/** Returns the entered values without the empty ones. Use it for an input in which a missing field means no change. */
export function withoutEmpty<Name extends string>(values: Entered<Name>): Entered<Name> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Entered<Name>;
}

function converted(values: Values, fields: readonly Field[]): Values {
  const sent: Record<string, unknown> = {};
  for (const field of fields) {
    const [name = '', part] = field.name.split('.');
    const value = sentValue(field, values[field.name]);
    sent[name] = part === undefined ? value : { ...(sent[name] as object), [part]: value };
  }
  return sent;
}

function sentValue(field: Field, value: unknown): unknown {
  if (field.kind === 'rows') return rowsOf(value).map((row) => converted(row, field.fields));
  if (field.kind === 'flag') return value === true;
  if (field.kind === 'files') return filesOf(value).map(({ name, kind, receipt }) => ({ name, kind, receipt }));
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return null;
  if (field.kind === 'money') return Number(fenOf(text));
  return field.kind === 'whole' || field.kind === 'decimal' ? numberOf(text) : text;
}

/**
 * An uploaded file. `receipt` is the Hub's receipt for the upload, with which a mutation attaches the file. It is valid
 * for a day.
 */
export type UploadedFile = { name: string; kind: AttachmentKind; receipt: string; bytes: number; uploadedAt: number };

export function filesOf(value: unknown): readonly UploadedFile[] {
  return Array.isArray(value) ? (value as UploadedFile[]) : [];
}
