import { type InternalRole, type Role } from '../domain/roles';
import { type DivisionCode } from '../kernel/ids/division-code';

/**
 * The grants of a token, such as `disbursements:read`. They narrow the role of its bearer to some root fields. Null if
 * the token does not narrow the role.
 */
export type Grants = readonly string[] | null;

/**
 * Identifies the caller: a role, and the division or contractor for which they act. `subject` is unique only per
 * issuer. `name` is the caller's display name, if the token has one. Only the caller sees the name. It gives no rights,
 * and no record or log contains it. Only resolve-caller.ts and the verification of a passport create a caller.
 */
export type Caller =
  | {
      role: 'CITY_BUREAU' | 'CITY_PLATFORM' | 'DISTRICT_BUREAU' | 'STREET_OFFICE' | 'FINANCE_BUREAU' | 'AUDITOR';
      issuer: string;
      subject: string;
      name?: string | undefined;
      division: DivisionCode;
      grants: Grants;
    }
  | {
      role: 'DISTRICT_HUB';
      issuer: string;
      subject: string;
      name?: string | undefined;
      division: DivisionCode;
      contractorId: string;
      grants: Grants;
    }
  | {
      role: 'CONTRACTOR';
      issuer: string;
      subject: string;
      name?: string | undefined;
      contractorId: string;
      /** The stations to which a social worker's token is narrowed. Null if the token is not narrowed to stations. */
      stations: readonly string[] | null;
      grants: Grants;
    }
  | { role: 'PUBLIC' }
  | { role: InternalRole; subject: string };

/** A role in which a caller acts for an office of a division. */
export type OfficeRole = Extract<Caller, { division: DivisionCode }>['role'];

/** The maximum number of characters of a display name. */
export const MOST_NAME = 64;

/** The permitted numbers of digits in the division code of a caller, by role. */
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
