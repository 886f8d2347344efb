import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { contactLoaders } from './contact/contact.loader';
import { ContactRepository, OfficeContactRepository } from './contact/contact.repository';
import { ContactResolver } from './contact/contact.resolver';
import { contactTable } from './contact/contact.row';
import { ContractorContactResolver, StationContactResolver } from './contact/kept-contact.resolver';

/**
 * The area of the contact details of offices, contractors and stations: the person in charge, the phone number and the
 * opening hours.
 */
export const contact = {
  resolvers: [ContactResolver, ContractorContactResolver, StationContactResolver],
  tables: [contactTable],
  repositories: (access: Access) => ({
    contacts: new ContactRepository(access),
    officeContacts: new OfficeContactRepository(access),
  }),
  loaders: contactLoaders,
} satisfies Area;
