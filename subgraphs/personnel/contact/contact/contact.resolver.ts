import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { written } from '../../../../shared/graphql/input/written';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { CONTACT_READERS, STAFF_RECORDS } from '../../ground/roles/readers';
import { EMPLOYER, OFFICE_KEEPERS, STATION_CONTACT_KEEPERS } from '../../ground/roles/writers';
import {
  type ContactTransaction,
  recordContractorContact,
  recordOfficeContact,
  recordStationContact,
} from './contact.commands';
import {
  OfficeContactsArgs,
  RecordContractorContactInput,
  RecordOfficeContactInput,
  RecordStationContactInput,
  recordOwnContactSchema,
  recordStationContactSchema,
} from './contact.input';
import { type ContactLoaders } from './contact.loader';
import { type OfficeContactSlice } from './contact.repository';
import { ContactConnectionType, ContactType, toContact } from './contact.type';

type Context = Writing<ContactTransaction, ContactLoaders> & OfficeContactSlice;

/**
 * Resolves the list of the contacts of offices, and the mutations that record the contact of an office, a contractor or
 * a station.
 */
@Resolver(() => ContactType)
export class ContactResolver {
  @Query(() => ContactConnectionType, { nullable: true })
  @VisibleTo(...CONTACT_READERS)
  async officeContacts(
    @Args(() => OfficeContactsArgs) { division, ...paging }: OfficeContactsArgs,
    @Ctx() { officeContacts }: Context,
  ): Promise<ConnectionOf<ContactType>> {
    const page = await officeContacts.page(division ?? null, pageRequest(paging));
    return new ContactConnectionType(page, toContact);
  }

  @Mutation(() => ContactType, { nullable: true })
  @VisibleTo(...OFFICE_KEEPERS)
  async recordOfficeContact(
    @Arg('input', () => RecordOfficeContactInput) input: RecordOfficeContactInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContactType | null> {
    const contact = parseInput(recordOwnContactSchema, input);
    const ids = await write('recordOfficeContact', input, (tx) => recordOfficeContact(tx, contact));
    return written(ids, load.contact, toContact);
  }

  @Mutation(() => ContactType, { nullable: true })
  @VisibleTo(...EMPLOYER)
  async recordContractorContact(
    @Arg('input', () => RecordContractorContactInput) input: RecordContractorContactInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContactType | null> {
    const contact = parseInput(recordOwnContactSchema, input);
    const ids = await write('recordContractorContact', input, (tx) => recordContractorContact(tx, contact));
    return written(ids, load.contact, toContact);
  }

  @Mutation(() => ContactType, { nullable: true })
  @VisibleTo(...STATION_CONTACT_KEEPERS)
  async recordStationContact(
    @Arg('input', () => RecordStationContactInput) input: RecordStationContactInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContactType | null> {
    const contact = parseInput(recordStationContactSchema, input);
    const ids = await write('recordStationContact', input, (tx) => recordStationContact(tx, contact));
    return written(ids, load.contact, toContact);
  }

  @FieldResolver(() => String, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  personInCharge(@Root() { sealed }: ContactType, @Ctx() { load }: Context): string | null {
    return load.contactName(sealed);
  }
}
