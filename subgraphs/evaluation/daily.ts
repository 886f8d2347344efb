import { type DailyJob } from '../../shared/process/daily-jobs';
import { POLICIES } from '../../shared/policy/policy';
import { markDay } from './assessment/assessment/day.commands';
import { expectFurther } from './submission/submission/expectation.commands';
import { onTransaction } from './transaction';

/** A new day changes ages, weeks, due dates and terms: all are assessed anew. With a new year more is to be sent. */
export const daily: DailyJob = async ({ access }, today) => {
  const tx = onTransaction(access);
  await expectFurther(tx, { today, policies: POLICIES });
  await markDay(tx, today);
};
