import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { withFiles } from '../../ground/attachment/attachment.rules';
import { CONTRACTED } from '../../ground/roles/writers';
import { SubmissionType, toSubmission } from '../submission/submission.type';
import { MonthlyBriefInput, monthlyBriefSchema } from './brief.input';
import { report } from './report.commands';
import {
  NeedsSurveyInput,
  ProjectReportInput,
  ServicePlanInput,
  needsSurveySchema,
  projectReportSchema,
  servicePlanSchema,
} from './report.input';
import { type SubmissionTransaction } from '../submission/submission.commands';
import { type SubmissionLoaders } from '../submission/submission.loader';

type Context = Writing<SubmissionTransaction, SubmissionLoaders> & WithReceipts;

type Answer = Promise<SubmissionType | null>;

/** Resolves the mutations with which a station's contractor reports to its district and street (FI-2, FI-3, FI-4). */
@Resolver()
export class ReportResolver {
  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async submitNeedsSurvey(
    @Arg('input', () => NeedsSurveyInput) input: NeedsSurveyInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(needsSurveySchema, input));
    return answer(await context.write('submitNeedsSurvey', input, (tx) => report(tx, 'NEEDS_SURVEY', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async submitServicePlan(
    @Arg('input', () => ServicePlanInput) input: ServicePlanInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(servicePlanSchema, input));
    return answer(await context.write('submitServicePlan', input, (tx) => report(tx, 'SERVICE_PLAN', given)), context);
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async submitMonthlyBrief(
    @Arg('input', () => MonthlyBriefInput) input: MonthlyBriefInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(monthlyBriefSchema, input));
    return answer(
      await context.write('submitMonthlyBrief', input, (tx) => report(tx, 'MONTHLY_BRIEF', given)),
      context,
    );
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async submitMidTermReport(
    @Arg('input', () => ProjectReportInput) input: ProjectReportInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(projectReportSchema, input));
    return answer(
      await context.write('submitMidTermReport', input, (tx) => report(tx, 'MID_TERM_REPORT', given)),
      context,
    );
  }

  @Mutation(() => SubmissionType, { nullable: true })
  @VisibleTo(...CONTRACTED)
  async submitFinalReport(
    @Arg('input', () => ProjectReportInput) input: ProjectReportInput,
    @Ctx() context: Context,
  ): Answer {
    const given = withFiles(context.readReceipts, parseInput(projectReportSchema, input));
    return answer(await context.write('submitFinalReport', input, (tx) => report(tx, 'FINAL_REPORT', given)), context);
  }
}

function answer(ids: readonly string[], { load, today }: Context): Answer {
  return written(ids, load.submission, (row) => toSubmission(row, today));
}
