import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { MENDING } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { RECTIFICATION_ANSWERERS, RECTIFIERS } from '../../ground/roles/writers';
import { answerRectification, openRectification } from './rectification.commands';
import { type RectificationTransaction } from './rectification-event.commands';
import { closeRectification, returnRectification } from './review.commands';
import {
  AnswerRectificationArgs,
  CloseRectificationArgs,
  OpenRectificationInput,
  RectificationsArgs,
  ReturnRectificationArgs,
  answerSchema,
  openRectificationSchema,
  remarkSchema,
  returnReasonSchema,
} from './rectification.input';
import { RectificationConnectionType, RectificationType, toRectification } from './rectification.type';
import { type RectificationLoaders } from './rectification.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { type RectificationSlice } from './rectification.repository';

type Context = Writing<RectificationTransaction, RectificationLoaders & PlaceLoaders> &
  RectificationSlice &
  WithReceipts;

@Resolver(() => RectificationType)
export class RectificationResolver {
  @Query(() => RectificationType, { nullable: true })
  @VisibleTo(...MENDING)
  async rectification(
    @Arg('id', () => ID) id: string,
    @Ctx() { load, today }: Context,
  ): Promise<RectificationType | null> {
    const row = await load.rectification.load(id);
    return row && toRectification(row, today);
  }

  @Query(() => RectificationConnectionType, { nullable: true })
  @VisibleTo(...MENDING)
  async rectifications(
    @Args(() => RectificationsArgs) args: RectificationsArgs,
    @Ctx() { rectifications, today }: Context,
  ): Promise<ConnectionOf<RectificationType>> {
    const { division = null, status = null, openedBy = null, stationId = null } = args;
    const page = await rectifications.page({ division, status, openedBy, stationId }, pageRequest(args));
    return new RectificationConnectionType(page, (row) => toRectification(row, today));
  }

  @Mutation(() => RectificationType, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  async openRectification(
    @Arg('input', () => OpenRectificationInput) input: OpenRectificationInput,
    @Ctx() { write, load, today, readReceipts }: Context,
  ): Promise<RectificationType | null> {
    const { attachments, ...demand } = parseInput(openRectificationSchema, input);
    const files = readReceipts(attachments);
    const ids = await write('openRectification', input, (tx) => openRectification(tx, demand, files));
    return written(ids, load.rectification, (row) => toRectification(row, today));
  }

  @Mutation(() => RectificationType, { nullable: true })
  @VisibleTo(...RECTIFICATION_ANSWERERS)
  async answerRectification(
    @Args(() => AnswerRectificationArgs) args: AnswerRectificationArgs,
    @Ctx() { write, load, today, readReceipts }: Context,
  ): Promise<RectificationType | null> {
    const { text, attachments } = parseInput(answerSchema, args, '');
    const answer = { id: args.id, text, files: readReceipts(attachments, 'attachments') };
    const ids = await write('answerRectification', args, (tx) => answerRectification(tx, answer));
    return written(ids, load.rectification, (row) => toRectification(row, today));
  }

  @Mutation(() => RectificationType, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  async returnRectification(
    @Args(() => ReturnRectificationArgs) args: ReturnRectificationArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<RectificationType | null> {
    const { id, dueOn } = args;
    const back = { id, dueOn, reason: parseInput(returnReasonSchema, args.reason, 'reason') };
    const ids = await write('returnRectification', args, (tx) => returnRectification(tx, back));
    return written(ids, load.rectification, (row) => toRectification(row, today));
  }

  @Mutation(() => RectificationType, { nullable: true })
  @VisibleTo(...RECTIFIERS)
  async closeRectification(
    @Args(() => CloseRectificationArgs) args: CloseRectificationArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<RectificationType | null> {
    const { id, outcome } = args;
    const close = { id, outcome, remark: parseInput(remarkSchema, args.remark, 'remark') };
    const ids = await write('closeRectification', args, (tx) => closeRectification(tx, close));
    return written(ids, load.rectification, (row) => toRectification(row, today));
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...MENDING)
  station(@Root() { stationId }: RectificationType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }

  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...MENDING)
  contractor(@Root() { contractorId }: RectificationType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}
