import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type HubTx } from '../../transaction';
import { newMark } from './mark';

/** Time alone changes verdicts: each day everything is assessed anew. Of several processes one marks a city, the others find it done. */
export async function markDay({ places, assessment }: HubTx, today: PlainDate): Promise<void> {
  const missing = await assessment.days.unmarked(await places.cities(), today);
  if (missing.length === 0) return;
  const cities = await assessment.days.lockUnmarked(missing, today);
  const mark = newMark();
  for (const city of cities) await assessment.due.markCity(city, mark);
  await assessment.days.put(cities.map((city) => ({ city, markedOn: today })));
}
