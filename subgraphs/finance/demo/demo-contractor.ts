import { type DataSource } from 'typeorm';
import { prefixCondition } from '../../../shared/store/sql/conditions';
import { type DivisionCode, divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Condition, EVERYTHING } from '../../../shared/access/scope-sql';

/** The caller for whom a development token is made. `today` is the date in Shanghai. */
export type DemoWanted = { role: 'DISTRICT_HUB' | 'CONTRACTOR'; division: DivisionCode | null; today: string };

/**
 * Returns the contractor for a development token that names none. It is the contractor of the district's hub, or the
 * first one that serves a station today, in the district of the division if one is named. The function reads outside
 * any request, so without a scope.
 * @returns the contractor's id; null where the data have none
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
