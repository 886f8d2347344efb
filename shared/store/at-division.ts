import { type DivisionCode } from '../kernel/ids/division-code';
import { type Condition, type ScopedTable, quoted } from '../access/scope-sql';
import { scopeCondition } from '../access/scope-condition';
import { all, divisionFilter } from './sql/conditions';
import { type Access } from './scoped-repository';

/**
 * Returns the condition for rows of the table `t` whose station is in the division `code` now. `column` holds the
 * station's id. Stations outside the caller's scope never match.
 */
export function atDivision(
  column: string,
  code: DivisionCode,
  { places, access }: { places: ScopedTable; access: Access },
): Condition {
  const there = divisionFilter({ district: 'districtCode', division: 'divisionCode' }, code, 'p');
  const inScope = all(there, scopeCondition(places, access.reading, 'p'));
  const stations = `SELECT p.stationId FROM ${quoted(places.name)} p WHERE ${inScope.sql}`;
  return { sql: `t.${quoted(column)} IN (${stations})`, parameters: inScope.parameters };
}
