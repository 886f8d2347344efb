import { type DailyJob } from '../../shared/process/daily-jobs';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onTransaction } from './transaction';

/** A lot that ends by its date ends its postings: nobody has to say so. */
export const daily: DailyJob = async ({ access }, today) => {
  await endPostingsOfEndedLots(onTransaction(access), today, null);
};
