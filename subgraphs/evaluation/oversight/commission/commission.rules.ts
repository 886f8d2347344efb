import { HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** Checks that the year of a commission is this year or the next. @throws HubError BAD_USER_INPUT */
export function assertTimely(year: number, today: PlainDate): void {
  const thisYear = Number(today.slice(0, 4));
  if (year === thisYear || year === thisYear + 1) return;
  throw badInput('input.year', {
    zh: `不能委托 ${year} 年度的督导检查,请填写本年度或者下一年度(${thisYear}、${thisYear + 1} 年)。`,
    en: `An inspection of ${year} cannot be commissioned. Give this year or the next: ${thisYear} or ${thisYear + 1}.`,
  });
}

/** Returns the error for a second commission of one city in one year. */
export function alreadyCommissioned(year: number): HubError {
  return new HubError('CONFLICT', {
    zh: `${year} 年度的督导检查已经委托,无须重复办理。`,
    en: `The inspection of ${year} has already been commissioned. Nothing remains to be done.`,
  });
}
