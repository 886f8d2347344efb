import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { CONTACT_READERS, STAFF_RECORDS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { type ContactLoaders } from './contact.loader';
import { keeperOfContractor, keeperOfStation } from './contact.rules';
import { ContactType, toContact } from './contact.type';

type Context = Reading<ContactLoaders>;

/** Resolves the contact of a contractor. */
@Resolver(() => ContractorType)
export class ContractorContactResolver {
  @FieldResolver(() => ContactType, { nullable: true })
  @VisibleTo(...CONTACT_READERS)
  async contact(@Root() { id }: ContractorType, @Ctx() { load }: Context): Promise<ContactType | null> {
    const row = await load.contactOf.load(keeperOfContractor(id));
    return row && toContact(row);
  }
}

/**
 * Resolves the contact of a station, which only offices and the contractor may read. The phone number for citizens is a
 * separate field of the station.
 */
@Resolver(() => StationType)
export class StationContactResolver {
  @FieldResolver(() => ContactType, { nullable: true })
  @VisibleTo(...STAFF_RECORDS)
  async contact(@Root() { id }: StationType, @Ctx() { load }: Context): Promise<ContactType | null> {
    const row = await load.contactOf.load(keeperOfStation(id));
    return row && toContact(row);
  }
}
