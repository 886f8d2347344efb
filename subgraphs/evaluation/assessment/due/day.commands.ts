import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { newMark } from './mark';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { type DueAccounts } from './due.repository';
import { type DayAccounts } from './day.repository';

/** The transaction that the commands of this file run in. */
export type DayTransaction = OwnTransaction<PlaceSlice & DueAccounts & DayAccounts>;

/**
 * Marks every city, with its districts and stations, for assessment once a day, because verdicts can change with time
 * alone. If several processes run, only one of them marks a city. The others find it already marked.
 */
export async function markDay({ places, assessment }: DayTransaction, today: PlainDate): Promise<void> {
  const missing = await assessment.days.unmarked(await places.cities(), today);
  if (missing.length === 0) return;
  const cities = await assessment.days.lockUnmarked(missing, today);
  const mark = newMark();
  for (const city of cities) await assessment.due.markCity(city, mark);
  await assessment.days.put(cities.map((city) => ({ city, markedOn: today })));
}
