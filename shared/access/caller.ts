import { type InternalRole, type Role } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/** What a machine client's token narrows its role to, such as `disbursements:read`; null where the token narrows nothing. */
export type Grants = readonly string[] | null;

/**
 * Who asks, and for what place or contract (domain.md §4). A subject is one of its issuer's. Made only by resolve-caller and by a verified
 * passport.
 */
export type Caller =
  | {
      role: 'CITY_BUREAU' | 'CITY_PLATFORM' | 'DISTRICT_BUREAU' | 'STREET_OFFICE' | 'FINANCE_BUREAU' | 'AUDITOR';
      issuer: string;
      subject: string;
      division: DivisionCode;
      grants: Grants;
    }
  | {
      role: 'DISTRICT_HUB';
      issuer: string;
      subject: string;
      division: DivisionCode;
      contractorId: string;
      grants: Grants;
    }
  | { role: 'CONTRACTOR'; issuer: string; subject: string; contractorId: string; grants: Grants }
  | { role: 'PUBLIC' }
  | { role: InternalRole; subject: string };

/** How long the division code of a role's jurisdiction may be, in digits. */
export const JURISDICTION_DIGITS: Readonly<Record<Role, readonly number[]>> = {
  CITY_BUREAU: [4],
  CITY_PLATFORM: [4],
  DISTRICT_BUREAU: [6],
  DISTRICT_HUB: [6],
  STREET_OFFICE: [9],
  CONTRACTOR: [],
  FINANCE_BUREAU: [4, 6],
  AUDITOR: [4, 6],
  PUBLIC: [],
  ASSESSOR: [],
  FOLLOWER: [],
};
