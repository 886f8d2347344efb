import { type DailyJob } from '../../shared/process/daily-jobs';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onSealing, onTransaction } from './transaction';
import { sealAndAnonymise } from './worker/sealing/sealing.commands';

/** Ends the postings of lots that have ended by their date, and seals the workers whom nobody may read any more. */
export const daily: DailyJob = async ({ access }, today) => {
  await endPostingsOfEndedLots(onTransaction(access), today, null);
  await sealAndAnonymise(onSealing(access), today);
};
