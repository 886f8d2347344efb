import { type DivisionCode } from '../kernel/ids/division-code';
import { type Caller } from './caller';

/** The rows that a caller may read. Only `scopeOf` derives them from a role. */
export type Scope =
  | { kind: 'none' }
  /** The rows that must be disclosed to the public. Each table declares the condition that selects them. */
  | { kind: 'published' }
  /**
   * A code of up to 6 digits covers every district whose code begins with it. A code of 9 digits covers one street or
   * town. For a district hub, `hubContractorId` is the contractor that runs the hub. Some tables hide the rows of this
   * contractor from the hub.
   */
  | { kind: 'division'; code: DivisionCode; hubContractorId?: string }
  /**
   * The rows of a contractor. If `stations` is not null, the scope has only the rows that concern these stations. It is
   * null if the scope is not narrowed to stations.
   */
  | { kind: 'contractor'; contractorId: string; stations: readonly string[] | null }
  /** All rows. Only the internal roles have this scope. The Hub assesses rules and follows events in these roles. */
  | { kind: 'hub' };

/** Returns the scope of a caller. If there is no caller, the scope has no rows. */
export function scopeOf(caller: Caller | null): Scope {
  if (caller === null) return { kind: 'none' };
  switch (caller.role) {
    case 'CITY_BUREAU':
    case 'CITY_PLATFORM':
    case 'DISTRICT_BUREAU':
    case 'STREET_OFFICE':
    case 'FINANCE_BUREAU':
    case 'AUDITOR':
      return { kind: 'division', code: caller.division };
    case 'DISTRICT_HUB':
      return { kind: 'division', code: caller.division, hubContractorId: caller.contractorId };
    case 'CONTRACTOR':
      return { kind: 'contractor', contractorId: caller.contractorId, stations: caller.stations };
    case 'PUBLIC':
      return { kind: 'published' };
    case 'ASSESSOR':
    case 'FOLLOWER':
      return { kind: 'hub' };
  }
}

/**
 * The division of a row, and the district that supervises this division. `districtCode` is null above the district
 * level.
 */
export type Whereabouts = { divisionCode: DivisionCode; districtCode: DivisionCode | null };

/**
 * Returns whether the scope covers all of a division, so that the caller may read the figures of the division. The
 * scope of a district does not cover its city: the figures of the city would lack the other districts. The scope of a
 * contractor or of the public covers no division.
 */
export function governs(scope: Scope, place: Whereabouts): boolean {
  switch (scope.kind) {
    case 'none':
    case 'published':
    case 'contractor':
      return false;
    case 'hub':
      return true;
    case 'division':
      if (scope.code.length > 6) return place.divisionCode === scope.code;
      return (place.districtCode ?? place.divisionCode).startsWith(scope.code);
  }
}
