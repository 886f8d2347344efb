import { type IdentityNumberVault } from './identity-number-vault';

/**
 * Replaces the identity number in an input by its keyed hash. The input is stored to recognise a repeated call. The
 * rest of the person is stored in clear text, so an unkeyed hash could be found by trying all numbers with that birth
 * date.
 */
export function veiledInput(input: object, vault: Pick<IdentityNumberVault, 'hashOf'>): object {
  const veil = (name: string, value: unknown) =>
    name === 'identityNumber' && typeof value === 'string' ? vault.hashOf(value) : value;
  return JSON.parse(JSON.stringify(input, veil)) as object;
}
