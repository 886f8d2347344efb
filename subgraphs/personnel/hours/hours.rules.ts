import { badInput } from '../../../shared/errors';

/** A year, even a long one. */
const MAX_WEEKS = 53;

/** @throws HubError BAD_USER_INPUT (field `weeks`) unless 1 ≤ weeks ≤ 53. */
export function assertWeeks(weeks: number): void {
  if (Number.isInteger(weeks) && weeks >= 1 && weeks <= MAX_WEEKS) return;
  throw badInput('weeks', {
    zh: `参数 weeks 须为 1 到 ${MAX_WEEKS} 之间的整数。`,
    en: `The argument weeks must be between 1 and ${MAX_WEEKS}.`,
  });
}

/** Hours as they are shown. Rules compare minutes, which are integers. */
export function hoursOf(minutes: number): number {
  return minutes / 60;
}
