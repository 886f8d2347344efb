import { type PersonalDataVault } from './personal-data-vault';

/** The input fields of a person. No other input of the subgraph has a field of these names. */
const PERSONAL: ReadonlySet<string> = new Set(['identityNumber', 'name', 'birthDate', 'phone']);

/**
 * Replaces the personal data in an input by keyed hashes. The Hub stores a hash of each input to recognise repeated
 * calls. With plain values, somebody could break that hash by trying names and phone numbers.
 */
export function veiledInput(input: object, vault: Pick<PersonalDataVault, 'veil'>): object {
  const veil = (name: string, value: unknown) =>
    PERSONAL.has(name) && typeof value === 'string' ? vault.veil(value) : value;
  return JSON.parse(JSON.stringify(input, veil)) as object;
}
