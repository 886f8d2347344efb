import DataLoader from 'dataloader';
import { type Scope } from '../../access/scope';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { officeOfId } from '../../kernel/ids/office-id';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type PlaceRow } from './place';

/** A reference to an office. It exists only if the caller may read the name of its division. */
export type OfficeReference = { id: string };

/**
 * Creates a loader from the ids of offices to references. The reference is null unless the caller may read the name of
 * the office's division in the stations subgraph. The caller may read the names of their own division, of the divisions
 * above it, and of the cities and districts within their own division. They may also read the names of the streets and
 * districts of the stations in their scope.
 */
export function officeReferenceLoader(
  access: Access,
  table: Table<PlaceRow>,
): DataLoader<string, OfficeReference | null> {
  const places = new ScopedRepository(access, table);
  const { scope } = access.reading;
  return new DataLoader(async (ids) => {
    const divisions = ids.map((id) => officeOfId(id)?.division ?? null);
    const others = divisions.filter((code): code is DivisionCode => code !== null && !isNear(scope, code));
    const streets = await places.findByKeys('divisionCode', ofLength(others, 9));
    const districts = await places.findByKeys('districtCode', ofLength(others, 6));
    const found = [...streets.map((row) => row.divisionCode), ...districts.map((row) => row.districtCode)];
    const seen = new Set<string>(found);
    return ids.map((id, index) => {
      const code = divisions[index] ?? null;
      return code !== null && (isNear(scope, code) || seen.has(code)) ? { id } : null;
    });
  });
}

/**
 * Returns whether a division is the caller's division, a division above it, or a city or district within it. A street
 * within the caller's division is not included, because the code of a street does not show which district supervises
 * the street.
 */
function isNear(scope: Scope, code: DivisionCode): boolean {
  if (scope.kind !== 'division') return false;
  return scope.code.startsWith(code) || (code.length <= 6 && code.startsWith(scope.code));
}

function ofLength(codes: readonly DivisionCode[], digits: number): DivisionCode[] {
  return [...new Set(codes.filter(({ length }) => length === digits))];
}
