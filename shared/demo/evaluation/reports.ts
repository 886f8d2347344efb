import { type SubmissionFact } from '../facts/evaluation';
import { type SubmissionKind } from '../../domain/submissions';
import { addDays, type PlainDate } from '../../kernel/dates/period';
import { idOn, instantOn, type DistrictContext } from '../plan/context';
import { contentOf } from './contents';
import { chance, int, type Random } from '../plan/random';
import { SPORADIC } from '../plan/violations';

/** A report that a district or a station's contractor is expected to send. */
export type Expected = Pick<SubmissionFact, 'stationId' | 'contractorId' | 'kind' | 'period' | 'dueOn'>;

/** Separate random streams for the dates and the contents of reports, so that neither affects the other. */
export type Streams = { dates: Random; contents: Random };

const REVISED_SHARE = 0.03;
const SUMMARIES: Record<SubmissionKind, string> = {
  ANNUAL_PLAN: '年度购买服务计划：目标、预算、方式、内容、进度、标准与绩效评价。',
  IMPLEMENTATION_REPORT: '年度实施情况报告：成效、问题与下一步安排。',
  NEEDS_SURVEY: '辖区服务需求调研报告。',
  SERVICE_PLAN: '项目年度服务计划。',
  MONTHLY_BRIEF: '月度服务简报。',
  MID_TERM_REPORT: '项目中期报告。',
  FINAL_REPORT: '项目终期工作报告。',
};

function submittedOn(random: Random, dueOn: PlainDate): PlainDate {
  const late = chance(random, SPORADIC.lateReport);
  return addDays(dueOn, late ? int(random, 1, 12) : -int(random, 0, 8));
}

function submission(
  context: DistrictContext,
  { dates: random, contents }: Streams,
  about: { expected: Expected; on: PlainDate; revision: number },
): SubmissionFact {
  const { expected, on, revision } = about;
  return {
    id: idOn(random, on),
    districtCode: context.district.code,
    ...expected,
    submittedAt: instantOn(random, on),
    revision,
    content: { summary: SUMMARIES[expected.kind], ...contentOf(contents, expected.kind) },
  };
}

/**
 * Generates all submissions of an expected report before today. Usually the report is submitted once and in time. It
 * may also be late or missing, and a few reports are submitted a second time.
 */
export function sent(context: DistrictContext, streams: Streams, expected: Expected): SubmissionFact[] {
  const random = streams.dates;
  if (chance(random, SPORADIC.missingReport)) return [];
  const on = submittedOn(random, expected.dueOn);
  const again = chance(random, REVISED_SHARE) ? addDays(on, int(random, 2, 9)) : null;
  const dates = again === null ? [on] : [on, again];
  return dates
    .filter((date) => date < context.today)
    .map((date, index) => submission(context, streams, { expected, on: date, revision: index + 1 }));
}
