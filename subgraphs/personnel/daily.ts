import { type DailyJob } from '../../shared/process/jobs/daily-jobs';
import { eraseOutlivedNames } from './contact/contact/erase-names.commands';
import { endPostingsOfEndedLots } from './posting/posting/lot-end.commands';
import { onSealing, onTransaction } from './transaction';
import { sealAndAnonymise } from './worker/sealing/sealing.commands';

/**
 * The daily job. It ends the postings of ended lots. It erases the name of the person in charge of each station that is
 * closed or whose contractor has left. It seals the personal data of workers some years after their last posting (封存),
 * and later anonymises it.
 */
export const daily: DailyJob = async ({ access }, today) => {
  const tx = onTransaction(access);
  await endPostingsOfEndedLots(tx, today, null);
  await eraseOutlivedNames(tx);
  await sealAndAnonymise(onSealing(access), today);
};
