import { type DailyJob } from '../../shared/process/daily-jobs';
import { awaitStaff } from './contract/staffing/staffing.commands';
import { inTransaction } from './transaction';

/** Makes the instalments due that waited for a posting or a project year that begins today. */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await awaitStaff(inTransaction(asking, access));
};
