import { type KeyUse } from '../../../../shared/store/keys/data-key';
import { sealedColumns } from '../../../../shared/store/keys/sealed-columns';
import { type Sealing } from '../../../../shared/runtime/sealing';
import { type ContactRow } from './contact.row';

/** The table and the column in which the name of a person in charge is stored, encrypted for its row. */
const CONTACT_NAME = { table: 'contact', column: 'nameCipher' } as const;

/** Returns the name of a person in charge, encrypted for the row of a contact. Empty if there is no name. */
export function sealedName(sealing: Sealing, id: string, name: string | null): string {
  return name === null ? '' : sealing.seal(name, { ...CONTACT_NAME, id });
}

/** Returns the decrypted name of a person in charge. Null if none is recorded. */
export function openedName(sealing: Sealing, { id, nameCipher }: Pick<ContactRow, 'id' | 'nameCipher'>): string | null {
  return nameCipher === '' ? null : sealing.open(nameCipher, { ...CONTACT_NAME, id });
}

/** Returns a description of how contacts depend on the key that encrypts the names. */
export function contactNameUse(sealing: Sealing): KeyUse {
  const { table, column } = CONTACT_NAME;
  return sealedColumns(sealing, { table, columns: [column] });
}
