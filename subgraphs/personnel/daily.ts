import { type DailyJob } from '../../shared/process/daily-jobs';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onTransaction } from './transaction';

/** Ends the postings of lots that have ended by their date, without a request from anybody. */
export const daily: DailyJob = async ({ access }, today) => {
  await endPostingsOfEndedLots(onTransaction(access), today, null);
};
