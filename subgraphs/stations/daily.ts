import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { applyDueRedistrictings } from './station/redistricting/due.commands';
import { inTransaction } from './transaction';

/**
 * The daily job. It carries out the redistrictings whose day has come, and the moves of stations that had to wait for
 * another station to close.
 */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await applyDueRedistrictings(inTransaction(asking, access));
};
