import { type Role } from '../../../../shared/domain/roles';
import { JURISDICTION_DIGITS } from '../../../../shared/access/caller';
import { type OfficeOf } from '../../../../shared/kernel/ids/office-id';
import { type DivisionRow } from '../../ground/division/division.row';

/** One of the divisions from the province down to another division. */
export type Named = Pick<DivisionRow, 'code' | 'name' | 'kind'>;

/**
 * Names in the statistical data that denote no place. They only group the districts of a municipality or the counties
 * of a province.
 */
const NO_PLACES = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/**
 * Returns the full name of a division from its province down, such as 山东省济南市历下区. Null if the path names no place.
 * @param path the divisions from the province to the division itself, without divisions that the caller may not read
 */
export function placeNameOf(path: readonly Named[]): string | null {
  return placesOf(path).join('') || null;
}

/**
 * Returns whether a role has offices at the level of the division. A street office, for example, belongs to a division
 * with a code of 9 digits.
 */
export function hasOffices({ role, division }: OfficeOf): boolean {
  return JURISDICTION_DIGITS[role].includes(division.length);
}

/**
 * Returns the name of an office, such as 历下区民政局. Null if the role has no offices, or if the path names no place.
 * @param path the divisions from the province to the division of the office, as for `placeNameOf`
 */
export function officeNameOf(role: Role, path: readonly Named[]): string | null {
  const place = placesOf(path).at(-1);
  const office = officeOf(role, path.at(-1)?.kind);
  return place === undefined || office === null ? null : `${place}${office}`;
}

function placesOf(path: readonly Named[]): string[] {
  return path.map(({ name }) => name).filter((name) => !NO_PLACES.has(name));
}

function officeOf(role: Role, kind: Named['kind'] | undefined): string | null {
  switch (role) {
    case 'CITY_BUREAU':
    case 'DISTRICT_BUREAU':
      return '民政局';
    case 'CITY_PLATFORM':
      return '指导服务平台';
    case 'DISTRICT_HUB':
      return '社工总站';
    case 'STREET_OFFICE':
      return kind === 'SUBDISTRICT' ? '办事处' : '人民政府';
    case 'FINANCE_BUREAU':
      return '财政局';
    case 'AUDITOR':
      return '审计局';
    case 'CONTRACTOR':
    case 'PUBLIC':
    case 'ASSESSOR':
    case 'FOLLOWER':
      return null;
  }
}
