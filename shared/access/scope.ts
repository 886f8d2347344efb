import { type DivisionCode } from '../kernel/ids/division-code';
import { type Caller } from './caller';

/** Which rows a caller may see at all. The one place where a role becomes rows (law 2). */
export type Scope =
  | { kind: 'none' }
  /** What must be disclosed: each table names its own predicate. */
  | { kind: 'published' }
  /** Up to 6 digits: the districts under it. 9 digits: that street or town. */
  | { kind: 'division'; code: DivisionCode }
  | { kind: 'contractor'; contractorId: string }
  /** The hub itself, for the rules and the feeds: internal roles only. */
  | { kind: 'hub' };

/** @returns the rows of this caller; no caller has none. */
export function scopeOf(caller: Caller | null): Scope {
  if (caller === null) return { kind: 'none' };
  switch (caller.role) {
    case 'CITY_BUREAU':
    case 'CITY_PLATFORM':
    case 'DISTRICT_BUREAU':
    case 'DISTRICT_HUB':
    case 'STREET_OFFICE':
    case 'FINANCE_BUREAU':
    case 'AUDITOR':
      return { kind: 'division', code: caller.division };
    case 'CONTRACTOR':
      return { kind: 'contractor', contractorId: caller.contractorId };
    case 'PUBLIC':
      return { kind: 'published' };
    case 'ASSESSOR':
    case 'FOLLOWER':
      return { kind: 'hub' };
  }
}

/** Where a row is, and who supervises it; `districtCode` is null above the district. */
export type Whereabouts = { divisionCode: DivisionCode; districtCode: DivisionCode | null };

/**
 * Whether the whole of a place is in the scope, so that its figures are the caller's to read. A district does not govern
 * its city: the figures would be partial. Contractors and the public govern nothing.
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
