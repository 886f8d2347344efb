import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { awaitStaff } from './contract/staffing/staffing.commands';
import { inTransaction } from './transaction';

/** The daily job. It makes instalments due if they wait for a posting or a project year that begins today. */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await awaitStaff(inTransaction(asking, access));
};
