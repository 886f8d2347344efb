import { type DailyJob } from '../../shared/process/daily-jobs';
import { awaitStaff } from './contract/staffing/staffing.commands';
import { inTransaction } from './transaction';

/** With a day somebody begins at a station, and a project year: what waited for it is due. */
export const daily: DailyJob = async ({ access, ...asking }) => {
  await awaitStaff(inTransaction(asking, access));
};
