import { useSession } from './session-context';

/**
 * Returns the code of the division for which the person acts, for example 370102. Returns an empty text for a role
 * without a division.
 */
export function useOwnPlace(): string {
  const { role, roles, officeName } = useSession();
  const own = roles.filter((each) => each.role === role);
  const chosen = own.find((each) => each.officeName === officeName) ?? own[0];
  return chosen?.place ?? '';
}

/** Returns whether a division is a city. The code of a city has four digits. */
export function isCity(code: string): boolean {
  return code.length === 4;
}

/** Returns whether a division is a district. The code of a district has six digits. */
export function isDistrict(code: string): boolean {
  return code.length === 6;
}
