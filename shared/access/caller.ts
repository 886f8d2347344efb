import { type InternalRole, type Role } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * The scopes to which a machine client's token narrows its role, such as `disbursements:read`. Null if it narrows
 * nothing.
 */
export type Grants = readonly string[] | null;

/**
 * Identifies the caller: a role, and the place or contractor that it acts for. `subject` is unique only per issuer.
 * Only resolve-caller and a verified passport create one.
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

/** The permitted lengths, in digits, of the division code of each role's jurisdiction. */
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
