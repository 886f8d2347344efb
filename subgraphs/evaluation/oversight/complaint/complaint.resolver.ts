import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { receiptOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Writing } from '../../../../shared/graphql/request-context';
import { COMPLAINTS, COMPLAINT_READERS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { COMPLAINANT } from '../../ground/roles/writers';
import { type ComplaintTransaction, complain } from './complaint.commands';
import { type ComplaintSettings } from './complaint-vault';
import { ComplaintProgressType, toProgress } from './complaint-progress.type';
import { ComplainInput, ComplaintsArgs, complainSchema } from './complaint.input';
import { ComplaintConnectionType, ComplaintReceiptType, ComplaintType, toComplaint } from './complaint.type';
import { type ComplaintLoaders } from './complaint.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type ComplaintSlice } from './complaint.repository';
import { type ContactReadsSlice } from './contact-reads.loader';

type Context = Writing<ComplaintTransaction, ComplaintLoaders & PlaceLoaders> &
  ComplaintSlice &
  ContactReadsSlice &
  ComplaintSettings;

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  @Query(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  async complaint(@Arg('id', () => ID) id: string, @Ctx() { load, today }: Context): Promise<ComplaintType | null> {
    const row = await load.complaint.load(id);
    return row && toComplaint(row, today);
  }

  @Query(() => ComplaintConnectionType, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  async complaints(
    @Args(() => ComplaintsArgs) { division = null, status = null, ...paging }: ComplaintsArgs,
    @Ctx() { complaints, today }: Context,
  ): Promise<ConnectionOf<ComplaintType>> {
    const page = await complaints.page({ division, status }, pageRequest(paging));
    return new ComplaintConnectionType(page, (row) => toComplaint(row, today));
  }

  @Query(() => ComplaintProgressType, { nullable: true })
  @VisibleTo(...COMPLAINANT)
  async complaintStatus(
    @Arg('receipt', () => ID) receipt: string,
    @Ctx() { load, today }: Context,
  ): Promise<ComplaintProgressType | null> {
    const row = await load.receipt.load(receipt);
    return row && toProgress(row, today);
  }

  @Mutation(() => ComplaintReceiptType, {
    nullable: true,
  })
  @VisibleTo(...COMPLAINANT)
  async complain(
    @Arg('input', () => ComplainInput) input: ComplainInput,
    @Ctx() { write, mostComplaintsADay, vault }: Context,
  ): Promise<ComplaintReceiptType | null> {
    const complaint = parseInput(complainSchema, input);
    const settings = { mostComplaintsADay, vault };
    const [veiled, ...older] = vault.veiledInputs(input);
    const [seed] = await write('complain', veiled, (tx) => complain(tx, complaint, settings), older);
    return seed === undefined ? null : { receipt: receiptOf(seed, complaint.idempotencyKey) };
  }

  @FieldResolver(() => String, {
    nullable: true,
  })
  @VisibleTo(...COMPLAINT_READERS)
  contact(@Root() complaint: ComplaintType, @Ctx() { contactReads, vault }: Context): string | null {
    if (complaint.stored.contact !== null) contactReads.note(complaint);
    return vault.contactOf(complaint.stored);
  }

  @FieldResolver(() => String)
  @VisibleTo(...COMPLAINT_READERS)
  text(@Root() { stored }: ComplaintType, @Ctx() { vault }: Context): string {
    return vault.textOf(stored);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  station(@Root() { stationId }: ComplaintType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }
}
