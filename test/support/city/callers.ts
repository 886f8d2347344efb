import { type DivisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';

type OfficeRole = Extract<Caller, { division: DivisionCode }>['role'];

/** The issuer of the test users' tokens. */
export const ISSUER = 'test:users';

/** Returns the caller of an office, as the gateway creates it from a user's token. */
export function office(role: Exclude<OfficeRole, 'DISTRICT_HUB'>, division: DivisionCode): Caller {
  return { role, issuer: ISSUER, subject: `${role.toLowerCase()}@test`, division, grants: null };
}

export function hub(division: DivisionCode, contractorId: string): Caller {
  return { role: 'DISTRICT_HUB', issuer: ISSUER, subject: 'hub@test', division, contractorId, grants: null };
}

export function contractor(contractorId: string): Caller {
  return { role: 'CONTRACTOR', issuer: ISSUER, subject: 'contractor@test', contractorId, stations: null, grants: null };
}

export const PUBLIC: Caller = { role: 'PUBLIC' };
export const ASSESSOR: Caller = { role: 'ASSESSOR', subject: 'evaluation' };
export const FOLLOWER: Caller = { role: 'FOLLOWER', subject: 'finance' };
