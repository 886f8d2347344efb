import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ComplaintStatus } from '../../../../shared/domain/oversight';
import { receiptOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { COMPLAINTS, COMPLAINT_READERS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { COMPLAINANT, COMPLAINT_ANSWERERS } from '../../ground/roles/writers';
import { type ComplaintTransaction, answerComplaint, complain } from './complaint.commands';
import {
  AnswerComplaintArgs,
  ComplainInput,
  ComplaintsArgs,
  complainSchema,
  complaintRemarkSchema,
} from './complaint.input';
import {
  ComplaintConnectionType,
  ComplaintReceiptType,
  ComplaintStatusEnum,
  ComplaintType,
  toComplaint,
} from './complaint.type';
import { type ComplaintLoaders } from './complaint.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type ComplaintSlice } from './complaint.repository';
import { type ContactReadsSlice } from './contact-reads.loader';

type Context = Writing<ComplaintTransaction, ComplaintLoaders & PlaceLoaders> &
  ComplaintSlice &
  ContactReadsSlice & { mostComplaintsADay: number };

@Resolver(() => ComplaintType)
export class ComplaintResolver {
  @Query(() => ComplaintConnectionType, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  async complaints(
    @Args(() => ComplaintsArgs) { first, after, division = null, status = null }: ComplaintsArgs,
    @Ctx() { complaints }: Context,
  ): Promise<ConnectionOf<ComplaintType>> {
    const page = await complaints.page({ division, status }, pageRequest(first, after));
    return new ComplaintConnectionType(page, toComplaint);
  }

  @Query(() => ComplaintStatusEnum, { nullable: true })
  @VisibleTo(...COMPLAINANT)
  async complaintStatus(
    @Arg('receipt', () => ID) receipt: string,
    @Ctx() { load }: Context,
  ): Promise<ComplaintStatus | null> {
    return (await load.receipt.load(receipt))?.status ?? null;
  }

  @Mutation(() => ComplaintReceiptType, {
    nullable: true,
  })
  @VisibleTo(...COMPLAINANT)
  async complain(
    @Arg('input', () => ComplainInput) input: ComplainInput,
    @Ctx() { write, mostComplaintsADay }: Context,
  ): Promise<ComplaintReceiptType | null> {
    const complaint = parseInput(complainSchema, input);
    const [seed] = await write('complain', input, (tx) => complain(tx, complaint, mostComplaintsADay));
    return seed === undefined ? null : { receipt: receiptOf(seed, complaint.idempotencyKey) };
  }

  @Mutation(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  async answerComplaint(
    @Args(() => AnswerComplaintArgs) args: AnswerComplaintArgs,
    @Ctx() { write, load }: Context,
  ): Promise<ComplaintType | null> {
    const { id, outcome } = args;
    const answer = { outcome, remark: parseInput(complaintRemarkSchema, args.remark, 'remark') };
    const ids = await write('answerComplaint', args, (tx) => answerComplaint(tx, id, answer));
    return written(ids, load.complaint, toComplaint);
  }

  @FieldResolver(() => String, {
    nullable: true,
  })
  @VisibleTo(...COMPLAINT_READERS)
  contact(@Root() complaint: ComplaintType, @Ctx() { contactReads }: Context): string | null {
    if (complaint.contactOnFile !== null) contactReads.note(complaint);
    return complaint.contactOnFile;
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...COMPLAINTS)
  station(@Root() { stationId }: ComplaintType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }
}
