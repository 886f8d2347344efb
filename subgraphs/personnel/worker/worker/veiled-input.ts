import { type IdentityNumberVault } from './identity-number-vault';

/**
 * An input as a call is known again by it: of an identity number what the vault makes of it. The rest of a person is on record in
 * the clear, so that a bare hash of the whole would be found by trying the numbers that go with a birth date.
 */
export function veiledInput(input: object, vault: Pick<IdentityNumberVault, 'hashOf'>): object {
  const veil = (name: string, value: unknown) =>
    name === 'identityNumber' && typeof value === 'string' ? vault.hashOf(value) : value;
  return JSON.parse(JSON.stringify(input, veil)) as object;
}
