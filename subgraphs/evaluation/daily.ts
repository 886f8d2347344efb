import { type Daily } from '../../shared/daily-work';
import { markDay } from './assessment/day.commands';
import { onTransaction } from './transaction';

/** A new day changes ages, weeks, due dates and terms: all are assessed anew. */
export const daily: Daily = async ({ access }, today) => {
  await markDay(onTransaction(access), today);
};
