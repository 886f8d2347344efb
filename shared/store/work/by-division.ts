import { type DivisionCode } from '../../kernel/ids/division-code';
import { type Condition } from '../../access/scope-sql';
import { prefixCondition } from '../sql/conditions';

/** A value that applies to a division and all divisions below it. `value` is null if the division has no value. */
export type DivisionValue = { division: string; value: number | string | null };

/**
 * Returns an SQL expression for the value that applies to the division whose code the column holds. The value comes
 * from the division in `values` with the longest code that is a prefix of the column's code. The expression is NULL if
 * there is no such division.
 */
export function byDivision(sqlColumn: string, values: readonly DivisionValue[]): Condition {
  const cases = values
    .toSorted((a, b) => b.division.length - a.division.length)
    .map(({ division, value }) => {
      const there =
        division === '' ? { sql: '1 = 1', parameters: [] } : prefixCondition(sqlColumn, division as DivisionCode);
      return { sql: `WHEN ${there.sql} THEN ?`, parameters: [...there.parameters, value] };
    });
  if (cases.length === 0) return { sql: 'NULL', parameters: [] };
  return {
    sql: `(CASE ${cases.map(({ sql }) => sql).join(' ')} END)`,
    parameters: cases.flatMap(({ parameters }) => parameters),
  };
}
