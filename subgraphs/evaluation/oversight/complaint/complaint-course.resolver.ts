import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { COMPLAINT_ANSWERERS } from '../../ground/roles/writers';
import {
  type ComplaintTransaction,
  answerComplaint,
  extendComplaint,
  recordHotlineComplaint,
  transferComplaint,
} from './complaint.commands';
import {
  AnswerComplaintArgs,
  ExtendComplaintArgs,
  RecordHotlineComplaintInput,
  TransferComplaintArgs,
  complaintAnswerSchema,
  complaintTransferSchema,
  extensionReasonSchema,
  recordHotlineComplaintSchema,
} from './complaint.input';
import { type ComplaintLoaders } from './complaint.loader';
import { ComplaintType, toComplaint } from './complaint.type';
import { type VaultSlice } from './complaint-vault';

type Context = Writing<ComplaintTransaction, ComplaintLoaders> & VaultSlice;

/** Resolves the mutations with which the district bureau records, answers, extends and transfers complaints. */
@Resolver(() => ComplaintType)
export class ComplaintCourseResolver {
  @Mutation(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  async recordHotlineComplaint(
    @Arg('input', () => RecordHotlineComplaintInput) input: RecordHotlineComplaintInput,
    @Ctx() { write, load, today, vault }: Context,
  ): Promise<ComplaintType | null> {
    const complaint = parseInput(recordHotlineComplaintSchema, input);
    const [veiled, ...older] = vault.veiledInputs(input);
    const command = (tx: Parameters<typeof recordHotlineComplaint>[0]) =>
      recordHotlineComplaint(tx, complaint, { vault });
    const ids = await write('recordHotlineComplaint', veiled, command, older);
    return written(ids, load.complaint, (row) => toComplaint(row, today));
  }

  @Mutation(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  async answerComplaint(
    @Args(() => AnswerComplaintArgs) args: AnswerComplaintArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<ComplaintType | null> {
    const { id, outcome } = args;
    const answer = { outcome, ...parseInput(complaintAnswerSchema, args, '') };
    const ids = await write('answerComplaint', args, (tx) => answerComplaint(tx, id, answer));
    return written(ids, load.complaint, (row) => toComplaint(row, today));
  }

  @Mutation(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  async extendComplaint(
    @Args(() => ExtendComplaintArgs) args: ExtendComplaintArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<ComplaintType | null> {
    const { id, dueOn } = args;
    const extension = { reason: parseInput(extensionReasonSchema, args.reason, 'reason'), dueOn };
    const ids = await write('extendComplaint', args, (tx) => extendComplaint(tx, id, extension));
    return written(ids, load.complaint, (row) => toComplaint(row, today));
  }

  @Mutation(() => ComplaintType, { nullable: true })
  @VisibleTo(...COMPLAINT_ANSWERERS)
  async transferComplaint(
    @Args(() => TransferComplaintArgs) args: TransferComplaintArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<ComplaintType | null> {
    const transfer = parseInput(complaintTransferSchema, args, '');
    const ids = await write('transferComplaint', args, (tx) => transferComplaint(tx, args.id, transfer));
    return written(ids, load.complaint, (row) => toComplaint(row, today));
  }
}
