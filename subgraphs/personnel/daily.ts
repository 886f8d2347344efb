import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onSealing, onTransaction } from './transaction';
import { sealAndAnonymise } from './worker/sealing/sealing.commands';

/** Ends postings whose lot has ended. Seals and anonymises workers some years after their last posting. */
export const daily: DailyJob = async ({ access }, today) => {
  await endPostingsOfEndedLots(onTransaction(access), today, null);
  await sealAndAnonymise(onSealing(access), today);
};
