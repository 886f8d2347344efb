import DataLoader from 'dataloader';
import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContactSlice } from './contact.repository';
import { keeperOfContractor } from './contact.rules';

/**
 * The loaders of contacts by id, and by the office, contractor or station that keeps them. A reference to a contractor
 * exists here only if the caller may read its contact.
 */
export function contactLoaders({ contacts }: ContactSlice) {
  const contactOf = rowLoader(contacts, 'keeper');
  const contractor = new DataLoader((ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => ((await contactOf.load(keeperOfContractor(id))) === null ? null : { id }))),
  );
  return { contact: rowLoader(contacts, 'id'), contactOf, contractor };
}
export type ContactLoaders = ReturnType<typeof contactLoaders>;
