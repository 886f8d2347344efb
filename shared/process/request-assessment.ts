import { parseArgs } from 'node:util';
import { type Subgraph } from './subgraph';
import { isDivisionCode } from '../kernel/ids/division-code';
import { type PlainDate, isPlainDate, shanghaiToday } from '../kernel/dates/period';
import { OperatorRefusal, notValue } from '../kernel/operator-refusal';
import { type AssessmentRequest, type JobSetting, jobContext } from './jobs/background-jobs';

type RequestSetting = Omit<JobSetting, 'milliseconds' | 'subgraph'> & { subgraph: Subgraph<object> };

/**
 * Runs the command `assess`. It writes progress to standard error and the result to standard output.
 * @throws Error if the subgraph makes no assessments, an option is not valid, or the division cannot be assessed
 */
export async function requestAssessment(setting: RequestSetting, args: readonly string[]): Promise<void> {
  const { assess, name } = setting.subgraph;
  if (assess === undefined)
    throw new Error(`The subgraph ${name} does not assess. Run the command assess on the subgraph evaluation.`);
  const request = readAssessmentRequest(args, shanghaiToday(setting.clock()));
  const context = jobContext(setting, () => false);
  for (const line of await assess(context, request, (progress) => process.stderr.write(`${progress}\n`))) {
    process.stdout.write(`${line}\n`);
  }
}

/**
 * Reads `--division 3701 --date 2026-11-24`. The default of `--date` is today.
 * @throws OperatorRefusal if an option is not valid, or Error if an option is unknown
 */
export function readAssessmentRequest(args: readonly string[], today: PlainDate): AssessmentRequest {
  const options = { division: { type: 'string' }, date: { type: 'string', default: today } } as const;
  const { division, date } = parseArgs({ args: [...args], options }).values;
  if (!isDivisionCode(division) || division.length < 4 || division.length > 9) {
    const not = notValue(division);
    throw new OperatorRefusal({
      zh: `--division 须为市、区县或街道(镇)的区划代码,如 3701${not.zh}。`,
      en: `--division must be the code of a city, district, street or town, such as 3701${not.en}.`,
    });
  }
  if (!isPlainDate(date)) {
    const not = notValue(date);
    throw new OperatorRefusal({
      zh: `--date 须为日期,如 2026-11-24${not.zh}。`,
      en: `--date must be a date, such as 2026-11-24${not.en}.`,
    });
  }
  if (date > today) {
    throw new OperatorRefusal({
      zh: `--date(${date})不得晚于今日(${today}),请改正。`,
      en: `--date (${date}) must not be after today (${today}). Correct the date.`,
    });
  }
  return { division, date };
}
