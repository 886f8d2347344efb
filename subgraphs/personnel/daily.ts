import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { eraseOutlivedNames } from './contact/contact/erase-names.commands';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onSealing, onTransaction } from './transaction';
import { sealAndAnonymise } from './worker/sealing/sealing.commands';

/**
 * Ends postings whose lot has ended. Erases the names of persons in charge whose contractor has left the station. Seals
 * and anonymises workers some years after their last posting.
 */
export const daily: DailyJob = async ({ access }, today) => {
  const tx = onTransaction(access);
  await endPostingsOfEndedLots(tx, today, null);
  await eraseOutlivedNames(tx);
  await sealAndAnonymise(onSealing(access), today);
};
