import { type PersonalDataVault } from './personal-data-vault';

/**
 * The input fields with data of a person. The phone number in a contact is also named `phone`, although it is no
 * person's own number. No other field has these names.
 */
const PERSONAL: ReadonlySet<string> = new Set(['identityNumber', 'name', 'birthDate', 'phone', 'personInCharge']);

/**
 * Replaces the personal data in an input with keyed hashes. The Hub stores a hash of each input to recognise repeated
 * calls. With plain values, somebody could break that hash by trying names and phone numbers.
 * @returns one input for each key that the process holds; the input for the active key comes first
 */
export function veiledInputs(input: object, vault: Pick<PersonalDataVault, 'underEachKey'>): [object, ...object[]] {
  return vault.underEachKey((veil) => {
    const veiled = (name: string, value: unknown) =>
      PERSONAL.has(name) && typeof value === 'string' ? veil(value) : value;
    return JSON.parse(JSON.stringify(input, veiled)) as object;
  });
}
