import { HubError, badInput } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';

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

export type Sampled = { openStations: number; inspectedStations: number };

/** EV-3: no more than there are has to be inspected. Null where no standard says how many. */
export function isLacking({ openStations, inspectedStations }: Sampled, policy: Policy | null): boolean | null {
  if (policy === null) return null;
  return inspectedStations < Math.min(policy.rules['EV-3'].parameters.stationsADistrict, openStations);
}
