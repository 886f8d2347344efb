import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { written } from '../../../../shared/graphql/input/written';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Writing } from '../../../../shared/graphql/request-context';
import { PUBLIC_CONTACT_KEEPERS } from '../../ground/roles/writers';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type EditTransaction } from '../station/station.commands';
import { StationType, toStation } from '../station/station.type';
import { recordPublicContact } from './contact.commands';
import { RecordPublicContactInput, recordPublicContactSchema } from './contact.input';

type Context = Writing<EditTransaction, StationLoaders>;

/** Resolves the mutation that records the contact details for citizens. */
@Resolver()
export class ContactResolver {
  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...PUBLIC_CONTACT_KEEPERS)
  async recordPublicContact(
    @Arg('input', () => RecordPublicContactInput) input: RecordPublicContactInput,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const contact = parseInput(recordPublicContactSchema, input);
    const ids = await write('recordPublicContact', input, (tx) => recordPublicContact(tx, contact));
    return written(ids, load.station, toStation);
  }
}
