import { type DailyJob } from '../../shared/process/daily-jobs';
import { POLICIES } from '../../shared/policy/policy';
import { markDay } from './assessment/due/day.commands';
import { type VaultSlice } from './oversight/complaint/complaint-vault';
import { sealOlderComplaints } from './oversight/complaint/sealing.commands';
import { expectFurther } from './submission/expectation/expectation.commands';
import { onTransaction } from './transaction';

/**
 * Marks everything for assessment once a day, because ages, weeks, due dates and terms change with the day. It also
 * works out new obligations when a year begins, and seals complaints that are older than the sealing.
 */
export function dailyWith(settings: VaultSlice): DailyJob {
  return async ({ access }, today) => {
    const tx = onTransaction(access);
    await sealOlderComplaints(tx, settings);
    await expectFurther(tx, { today, policies: POLICIES });
    await markDay(tx, today);
  };
}
