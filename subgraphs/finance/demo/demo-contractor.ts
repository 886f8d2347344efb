import { type DataSource } from 'typeorm';
import { prefixCondition } from '../../../shared/store/sql/conditions';
import { type DivisionCode, divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Condition, EVERYTHING } from '../../../shared/access/scope-sql';

/** For whom a development token is made. `today` is the date in Shanghai. */
export type DemoWanted = { role: 'DISTRICT_HUB' | 'CONTRACTOR'; division: DivisionCode | null; today: string };

/**
 * The contractor that the token command names where none was given: a district's hub, or the first contractor that has a
 * station to serve today, in the division if one is named. Reads outside any request, so without a scope.
 * @returns its id, or null where the data knows none.
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

/** A street's contracts are its district's. */
function placeCondition(division: DivisionCode | null): Condition {
  if (division === null) return EVERYTHING;
  return prefixCondition('k.districtCode', divisionCode(division.slice(0, 6)));
}
