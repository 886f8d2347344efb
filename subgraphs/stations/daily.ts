import { type Daily } from '../../shared/daily-work';
import { applyDueRedistrictings } from './redistricting/due.commands';
import { inTransaction } from './transaction';

/** What cities have ordered for a day that has come. */
export const daily: Daily = async ({ access, ...asking }) => {
  await applyDueRedistrictings(inTransaction(asking, access));
};
