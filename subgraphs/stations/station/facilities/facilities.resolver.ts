import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { EQUIPPED, HOST, VENUE_PROVIDERS } from '../../ground/roles/writers';
import { acknowledgeEquipment, listEquipment, recordSignage, recordVenue } from './facilities.commands';
import {
  AcknowledgeEquipmentArgs,
  ListEquipmentInput,
  RecordSignageInput,
  RecordVenueInput,
  listEquipmentSchema,
  recordSignageSchema,
  recordVenueSchema,
} from './facilities.input';
import { StationType, toStation } from '../station/station.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type StationAttachmentTransaction } from '../attachment/station-attachment.commands';

type Context = Writing<StationAttachmentTransaction, StationLoaders> & WithReceipts;

/**
 * Resolves the mutations that record what a station needs before it opens: the venue, the equipment and the plaques.
 */
@Resolver()
export class FacilitiesResolver {
  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...VENUE_PROVIDERS)
  async recordVenue(
    @Arg('input', () => RecordVenueInput) input: RecordVenueInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<StationType | null> {
    const { attachments, ...venue } = parseInput(recordVenueSchema, input);
    // The command reads the receipts, so a repeated call gets the first answer even if its receipts have expired.
    const ids = await write('recordVenue', input, (tx) => recordVenue(tx, venue, readReceipts(attachments)));
    return written(ids, load.station, toStation);
  }

  @Mutation(() => StationType, {
    nullable: true,
  })
  @VisibleTo(...HOST)
  async listEquipment(
    @Arg('input', () => ListEquipmentInput) input: ListEquipmentInput,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const list = parseInput(listEquipmentSchema, input);
    return written(await write('listEquipment', input, (tx) => listEquipment(tx, list)), load.station, toStation);
  }

  @Mutation(() => StationType, { nullable: true })
  @VisibleTo(...EQUIPPED)
  async acknowledgeEquipment(
    @Args(() => AcknowledgeEquipmentArgs) args: AcknowledgeEquipmentArgs,
    @Ctx() { write, load }: Context,
  ): Promise<StationType | null> {
    const ids = await write('acknowledgeEquipment', args, (tx) => acknowledgeEquipment(tx, args));
    return written(ids, load.station, toStation);
  }

  @Mutation(() => StationType, {
    nullable: true,
  })
  @VisibleTo(...HOST)
  async recordSignage(
    @Arg('input', () => RecordSignageInput) input: RecordSignageInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<StationType | null> {
    const { attachments, ...plaque } = parseInput(recordSignageSchema, input);
    const ids = await write('recordSignage', input, (tx) => recordSignage(tx, plaque, readReceipts(attachments)));
    return written(ids, load.station, toStation);
  }
}
