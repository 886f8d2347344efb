import { type Fault, HubError } from '../../../../shared/kernel/errors';
import { daysBetween } from '../../../../shared/kernel/dates/period';

type Days = { from: string; until: string };

/**
 * The maximum number of days of a leave: a leap year. A longer leave has a wrong date, or is in fact the end of a
 * posting.
 */
const MOST_DAYS = 366;

export function leaveFaults({ from, until }: Days): Fault[] {
  if (until < from) {
    const text = {
      zh: `请假结束日期(${until})不得早于开始日期(${from}),请改正。`,
      en: `The leave cannot end on ${until}, before it begins on ${from}. Correct the dates.`,
    };
    return [{ field: 'until', text }];
  }
  if (daysBetween(from, until) < MOST_DAYS) return [];
  return [
    {
      field: 'until',
      text: {
        zh: `请假(${from} 至 ${until})超过一年。一次请假最长一年,请分次登记。`,
        en: `The leave (${from} to ${until}) is longer than one year. Record it in parts of at most one year each.`,
      },
    },
  ];
}

/** Checks that no leave is recorded for any of the days. @throws HubError CONFLICT if one is recorded */
export function assertNoOtherLeave({ from, until }: Days, taken: readonly Days[]): void {
  if (!taken.some((each) => each.from <= until && each.until >= from)) return;
  throw new HubError('CONFLICT', {
    zh: `所填日期(${from} 至 ${until})与已登记的请假重叠,请改正。`,
    en: `Leave is already recorded on some days from ${from} to ${until}. Correct the dates.`,
  });
}
