import DataLoader from 'dataloader';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type VaultSlice } from '../../worker/worker/personal-data-vault';
import { openedName } from './contact-name';
import { type ContactSlice } from './contact.repository';
import { type ContactRow } from './contact.row';
import { keeperOfContractor } from './contact.rules';

/**
 * Returns the loaders of contacts by id, and by the key of the office, contractor or station. The loader `contractor`
 * returns a reference to a contractor, or null if the caller may not read its contact. `contactName` is a function that
 * decrypts the name of the person in charge.
 */
export function contactLoaders({ contacts, vault }: ContactSlice & VaultSlice) {
  const contactOf = rowLoader(contacts, 'keeper');
  const contractor = new DataLoader((ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => ((await contactOf.load(keeperOfContractor(id))) === null ? null : { id }))),
  );
  const contactName = (row: Pick<ContactRow, 'id' | 'nameCipher'>) => openedName(vault.sealing, row);
  return { contact: rowLoader(contacts, 'id'), contactOf, contractor, contactName };
}
export type ContactLoaders = ReturnType<typeof contactLoaders>;
