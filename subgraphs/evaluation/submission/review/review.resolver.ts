import { Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { BulkArgs, bulkIdsSchema } from '../../../../shared/graphql/input/bulk-input';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { allWritten, written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { FILING_READER, REPORT_READER } from '../../ground/roles/writers';
import { SubmissionType, toSubmission } from '../submission/submission.type';
import {
  type ReviewTransaction,
  acknowledgeSubmission,
  returnSubmission,
  verifySubmission,
  verifySubmissions,
} from './review.commands';
import { ReturnSubmissionArgs, VerifySubmissionArgs, returnReasonSchema } from './review.input';
import { type SubmissionLoaders } from '../submission/submission.loader';

type Context = Writing<ReviewTransaction, SubmissionLoaders>;

type Answer = Promise<SubmissionType | null>;

/**
 * Resolves the mutations that review submissions. A district hub verifies or returns what a station's contractor has
 * submitted. The city acknowledges or returns what a district has filed.
 */
@Resolver()
export class ReviewResolver {
  @Mutation(() => SubmissionType, {
    nullable: true,
  })
  @VisibleTo(...REPORT_READER, ...FILING_READER)
  async returnSubmission(
    @Args(() => ReturnSubmissionArgs) args: ReturnSubmissionArgs,
    @Ctx() context: Context,
  ): Answer {
    const change = { id: args.id, reason: parseInput(returnReasonSchema, args.reason, 'reason') };
    return answer(await context.write('returnSubmission', args, (tx) => returnSubmission(tx, change)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...REPORT_READER)
  async verifySubmission(
    @Args(() => VerifySubmissionArgs) args: VerifySubmissionArgs,
    @Ctx() context: Context,
  ): Answer {
    return answer(await context.write('verifySubmission', args, (tx) => verifySubmission(tx, args.id)), context);
  }

  @Mutation(() => [SubmissionType], { nullable: true })
  @VisibleTo(...REPORT_READER)
  async verifySubmissions(
    @Args(() => BulkArgs) args: BulkArgs,
    @Ctx() { write, load, today }: Context,
  ): Promise<SubmissionType[]> {
    const reports = parseInput(bulkIdsSchema, args.ids, 'ids');
    const ids = await write('verifySubmissions', args, (tx) => verifySubmissions(tx, reports));
    return allWritten(ids, load.submission, (row) => toSubmission(row, today));
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...FILING_READER)
  async acknowledgeSubmission(
    @Args(() => VerifySubmissionArgs) args: VerifySubmissionArgs,
    @Ctx() context: Context,
  ): Answer {
    const acknowledge = (tx: ReviewTransaction) => acknowledgeSubmission(tx, args.id);
    return answer(await context.write('acknowledgeSubmission', args, acknowledge), context);
  }
}

function answer(ids: readonly string[], { load, today }: Context): Answer {
  return written(ids, load.submission, (row) => toSubmission(row, today));
}
