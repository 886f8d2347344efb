import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { withFiles } from '../../ground/attachment/attachment.rules';
import { FILER } from '../../ground/roles/writers';
import { SubmissionType, toSubmission } from '../submission/submission.type';
import { type FilingTransaction, file } from './filing.commands';
import {
  AnnualPlanInput,
  ImplementationReportInput,
  annualPlanSchema,
  implementationReportSchema,
} from './filing.input';
import { type SubmissionLoaders } from '../submission/submission.loader';

type Context = Writing<FilingTransaction, SubmissionLoaders> & WithReceipts;

type Answer = Promise<SubmissionType | null>;

/** Resolves the mutations with which a district bureau files documents with the city (FI-1, FI-5). */
@Resolver()
export class FilingResolver {
  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...FILER)
  async fileAnnualPlan(@Arg('input', () => AnnualPlanInput) input: AnnualPlanInput, @Ctx() context: Context): Answer {
    const given = withFiles(context.readReceipts, parseInput(annualPlanSchema, input));
    return answer(await context.write('fileAnnualPlan', input, (tx) => file(tx, 'ANNUAL_PLAN', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...FILER)
  async fileImplementationReport(
    @Arg('input', () => ImplementationReportInput) input: ImplementationReportInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(implementationReportSchema, input));
    return answer(
      await context.write('fileImplementationReport', input, (tx) => file(tx, 'IMPLEMENTATION_REPORT', given)),
      context,
    );
  }
}

function answer(ids: readonly string[], { load, today }: Context): Answer {
  return written(ids, load.submission, (row) => toSubmission(row, today));
}
