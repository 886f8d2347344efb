import { ROLES, type Role } from '../../domain/roles';
import { type DivisionCode, isDivisionCode } from './division-code';

/** An office: its role, and the division for which it acts. */
export type OfficeOf<R extends Role = Role> = { role: R; division: DivisionCode };

/** Returns the id of an office: its role and its division, such as DISTRICT_BUREAU:370102. */
export function officeId({ role, division }: OfficeOf): string {
  return `${role}:${division}`;
}

/**
 * Parses the id of an office; returns null if the text has another form. It does not check that the role has an office
 * in the division.
 */
export function officeOfId(id: string): OfficeOf | null {
  const [name, division, ...others] = id.split(':');
  const role = ROLES.find((each) => each === name);
  return role === undefined || !isDivisionCode(division) || others.length > 0 ? null : { role, division };
}
