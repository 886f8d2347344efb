import { HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** @throws HubError BAD_USER_INPUT unless it is this year, or the next */
export function assertTimely(year: number, today: PlainDate): void {
  const thisYear = Number(today.slice(0, 4));
  if (year === thisYear || year === thisYear + 1) return;
  throw badInput('input.year', {
    zh: '只能委托本年或次年的检查。',
    en: 'It is commissioned for this year or the next.',
  });
}

/** Once a year and city. */
export function alreadyCommissioned(): HubError {
  return new HubError('CONFLICT', {
    zh: '该年度的检查已经委托。',
    en: 'The inspection of that year was commissioned already.',
  });
}
