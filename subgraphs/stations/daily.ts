import { type DailyJob } from '../../shared/process/daily-jobs';
import { applyDueRedistrictings } from './station/redistricting/due.commands';
import { inTransaction } from './transaction';

/** What cities have ordered for a day that has come. */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await applyDueRedistrictings(inTransaction(asking, access));
};
