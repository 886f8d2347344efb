import { type DailyJob } from '../../shared/process/daily-jobs';
import { applyDueRedistrictings } from './station/redistricting/due.commands';
import { inTransaction } from './transaction';

/** Carries out the redistrictings whose day has come. */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await applyDueRedistrictings(inTransaction(asking, access));
};
