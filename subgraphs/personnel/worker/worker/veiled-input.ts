import { type IdentityNumberVault } from './identity-number-vault';

/**
 * Replaces the identity number in an input by its keyed hash. The Hub stores a hash of each input to recognise repeated
 * calls. With the plain number, somebody could break that hash: the rest of the person is stored in clear text, so only
 * the numbers with that birth date would have to be tried.
 */
export function veiledInput(input: object, vault: Pick<IdentityNumberVault, 'hashOf'>): object {
  const veil = (name: string, value: unknown) =>
    name === 'identityNumber' && typeof value === 'string' ? vault.hashOf(value) : value;
  return JSON.parse(JSON.stringify(input, veil)) as object;
}
