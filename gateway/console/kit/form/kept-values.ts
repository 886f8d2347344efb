import { filesOf, rowsOf } from './check-values';
import { type Field, type Values } from './field';

const RECEIPT_VALID = 24 * 3_600_000;

/** Returns values without personal data, so that drafts hold none. */
export function withoutPersonal(values: Values, fields: readonly Field[]): Record<string, unknown> {
  const kept = fields.filter(({ isPersonal }) => isPersonal !== true);
  return Object.fromEntries(
    kept.map((field) => {
      const value = values[field.name];
      return [
        field.name,
        field.kind === 'rows' ? rowsOf(value).map((row) => withoutPersonal(row, field.fields)) : value,
      ];
    }),
  );
}

/** Returns values without the uploaded files that have an expired receipt. */
export function withValidReceipts(values: Record<string, unknown>): Values {
  const isFiles = (value: unknown) => filesOf(value).some((file) => typeof file.receipt === 'string');
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isFiles(value) ? filesOf(value).filter(({ uploadedAt }) => Date.now() - uploadedAt < RECEIPT_VALID) : value,
    ]),
  );
}
