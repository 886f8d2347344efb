import { type Words } from '../../words/language';
import { SIGN_IN_FAULTS } from '../../words/sign-in';

const PARAMETER = 'signIn';

/**
 * Returns why the latest sign-in failed. The Hub puts a code of the failure into the address of the console. Returns
 * null if the address has no known code.
 */
export function signInFault(search: string): Words | null {
  const named = new URLSearchParams(search).get(PARAMETER);
  return Object.entries(SIGN_IN_FAULTS).find(([fault]) => fault === named)?.[1] ?? null;
}

/**
 * Returns the address to which the Hub leads the person back after a sign-in: this page, without the failure code of an
 * earlier sign-in.
 */
export function addressAfterSignIn({ pathname, search }: { pathname: string; search: string }): string {
  const kept = new URLSearchParams(search);
  if (!kept.has(PARAMETER)) return `${pathname}${search}`;
  kept.delete(PARAMETER);
  return kept.size === 0 ? pathname : `${pathname}?${kept.toString()}`;
}
