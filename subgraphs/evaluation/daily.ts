import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { POLICIES } from '../../shared/policy/policy';
import { markDay } from './assessment/due/day.commands';
import { expectFurther } from './submission/expectation/expectation.commands';
import { onTransaction } from './transaction';

/**
 * Marks all subjects for assessment once a day, because ages, weeks, due dates and terms change with the day. The job
 * also updates obligations that were worked out in an earlier year or by an earlier policy (see `expectFurther`).
 */
export const daily: DailyJob = async ({ access }, today) => {
  const tx = onTransaction(access);
  await expectFurther(tx, { today, policies: POLICIES });
  await markDay(tx, today);
};
