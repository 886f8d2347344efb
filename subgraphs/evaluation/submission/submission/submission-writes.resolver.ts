import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { type GivenAttachment } from '../../../../shared/graphql/types/attachment.input';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type EvaluationContext } from '../../context';
import { CONTRACTED, FILER, REPORT_READER } from '../../writers';
import { MonthlyBriefInput, monthlyBriefSchema } from './brief.input';
import {
  AnnualPlanInput,
  ImplementationReportInput,
  annualPlanSchema,
  implementationReportSchema,
} from './filing.input';
import {
  NeedsSurveyInput,
  ProjectReportInput,
  ReturnSubmissionArgs,
  ServicePlanInput,
  VerifySubmissionArgs,
  needsSurveySchema,
  projectReportSchema,
  returnReasonSchema,
  servicePlanSchema,
} from './report.input';
import { file, report, returnSubmission, verifySubmission } from './submission.commands';
import { SubmissionType, toSubmission } from './submission.type';

type Answer = Promise<SubmissionType | null>;
const AGAIN = 'Sent again, it is one more revision: the last is authoritative, all are kept.';

@Resolver()
export class SubmissionWritesResolver {
  @Mutation(() => SubmissionType, { nullable: true, description: `备案 with the city (FI-1). ${AGAIN}` })
  @VisibleTo(...FILER)
  async fileAnnualPlan(
    @Arg('input', () => AnnualPlanInput) input: AnnualPlanInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(annualPlanSchema, input));
    return answer(await context.write('fileAnnualPlan', input, (tx) => file(tx, 'ANNUAL_PLAN', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `To the city (FI-5). ${AGAIN}` })
  @VisibleTo(...FILER)
  async fileImplementationReport(
    @Arg('input', () => ImplementationReportInput) input: ImplementationReportInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(implementationReportSchema, input));
    return answer(
      await context.write('fileImplementationReport', input, (tx) => file(tx, 'IMPLEMENTATION_REPORT', given)),
      context,
    );
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `FI-2. ${AGAIN}` })
  @VisibleTo(...CONTRACTED)
  async submitNeedsSurvey(
    @Arg('input', () => NeedsSurveyInput) input: NeedsSurveyInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(needsSurveySchema, input));
    return answer(await context.write('submitNeedsSurvey', input, (tx) => report(tx, 'NEEDS_SURVEY', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `FI-2. ${AGAIN}` })
  @VisibleTo(...CONTRACTED)
  async submitServicePlan(
    @Arg('input', () => ServicePlanInput) input: ServicePlanInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(servicePlanSchema, input));
    return answer(await context.write('submitServicePlan', input, (tx) => report(tx, 'SERVICE_PLAN', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `To district and street (FI-3). ${AGAIN}` })
  @VisibleTo(...CONTRACTED)
  async submitMonthlyBrief(
    @Arg('input', () => MonthlyBriefInput) input: MonthlyBriefInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(monthlyBriefSchema, input));
    return answer(
      await context.write('submitMonthlyBrief', input, (tx) => report(tx, 'MONTHLY_BRIEF', given)),
      context,
    );
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `FI-4. ${AGAIN}` })
  @VisibleTo(...CONTRACTED)
  async submitMidTermReport(
    @Arg('input', () => ProjectReportInput) input: ProjectReportInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(projectReportSchema, input));
    return answer(
      await context.write('submitMidTermReport', input, (tx) => report(tx, 'MID_TERM_REPORT', given)),
      context,
    );
  }

  @Mutation(() => SubmissionType, { nullable: true, description: `FI-4. ${AGAIN}` })
  @VisibleTo(...CONTRACTED)
  async submitFinalReport(
    @Arg('input', () => ProjectReportInput) input: ProjectReportInput,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const given = withFiles(context, parseInput(projectReportSchema, input));
    return answer(await context.write('submitFinalReport', input, (tx) => report(tx, 'FINAL_REPORT', given)), context);
  }

  @Mutation(() => SubmissionType, {
    nullable: true,
    description: 'Sends a station’s report back for a better one; it counts as sent all the same.',
  })
  @VisibleTo(...REPORT_READER)
  async returnSubmission(
    @Args(() => ReturnSubmissionArgs) args: ReturnSubmissionArgs,
    @Ctx() context: EvaluationContext,
  ): Answer {
    const change = { id: args.id, reason: parseInput(returnReasonSchema, args.reason, 'reason') };
    return answer(await context.write('returnSubmission', args, (tx) => returnSubmission(tx, change)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true, description: 'Takes a station’s report as it was last sent.' })
  @VisibleTo(...REPORT_READER)
  async verifySubmission(
    @Args(() => VerifySubmissionArgs) args: VerifySubmissionArgs,
    @Ctx() context: EvaluationContext,
  ): Answer {
    return answer(await context.write('verifySubmission', args, (tx) => verifySubmission(tx, args.id)), context);
  }
}

function answer(ids: readonly string[], { load, today }: EvaluationContext): Answer {
  return written(ids, load.submission, (row) => toSubmission(row, today));
}

/** With what the receipts stand for, in their place. */
function withFiles<Given extends { attachments: readonly GivenAttachment[] }>(
  { readReceipts }: EvaluationContext,
  { attachments, ...given }: Given,
) {
  return { ...given, files: readReceipts(attachments) };
}
