import { type DataSource } from 'typeorm';
import { prefixCondition } from '../../../shared/store/sql/conditions';
import { type DivisionCode, divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Condition, EVERYTHING } from '../../../shared/access/scope-sql';

/** The role and the division of a development token. `today` is the date in Shanghai. */
export type DemoWanted = { role: 'DISTRICT_HUB' | 'CONTRACTOR'; division: DivisionCode | null; today: string };

/**
 * Returns the contractor for a development token that names none. For the token of a district hub, it is the contractor
 * of the district's hub. For the token of a contractor, it is the first contractor that serves a station today, in the
 * district of `division` if that is given. The function runs outside any request, so it reads without a scope.
 * @returns the contractor's id; null if the data has no such contractor
 */
export async function findDemoContractor(database: DataSource, wanted: DemoWanted): Promise<string | null> {
  if (wanted.role === 'DISTRICT_HUB' && wanted.division?.length !== 6) return null;
  const kind = wanted.role === 'DISTRICT_HUB' ? 'HUB' : 'STATION';
  const place = placeCondition(wanted.division);
  const sql = `SELECT k.contractorId AS id FROM service_contract k JOIN lot l ON l.contractId = k.id
    WHERE k.kind = ? AND l.startsOn <= ? AND l.endsOn >= ? AND (l.terminatedOn IS NULL OR l.terminatedOn > ?)
    AND (${place.sql}) ORDER BY k.districtCode, k.id LIMIT 1`;
  const { today } = wanted;
  const rows: { id: string }[] = await database.query(sql, [kind, today, today, today, ...place.parameters]);
  return rows[0]?.id ?? null;
}

/** Returns the condition for the contracts of a division. A street's contracts are found by its district. */
function placeCondition(division: DivisionCode | null): Condition {
  if (division === null) return EVERYTHING;
  return prefixCondition('k.districtCode', divisionCode(division.slice(0, 6)));
}
