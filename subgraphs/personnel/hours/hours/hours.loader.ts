import DataLoader from 'dataloader';
import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { type HoursSlice, type ServiceHoursRepository } from './hours.repository';
import { type ServiceHoursRow } from './hours.row';
import { rowLoader } from '../../../../shared/store/load-rows';

export type WeeksOfWorker = { workerId: string; weeks: number };

/**
 * Returns the loader of a worker's hours in the last full weeks before today, the oldest first. One statement covers
 * the longest of the requested spans.
 */
function weeklyHoursLoader(
  hours: ServiceHoursRepository,
  today: string,
): DataLoader<WeeksOfWorker, ServiceHoursRow[], string> {
  return new DataLoader(
    async (keys) => {
      const span = lastFullWeeks(today, Math.max(...keys.map((key) => key.weeks)));
      const workerIds = [...new Set(keys.map((key) => key.workerId))];
      const [from = '', until = ''] = [span[0], span.at(-1)];
      const rows = new Map<string, ServiceHoursRow[]>(workerIds.map((id) => [id, []]));
      for (const row of await hours.ofWorkers(workerIds, { from, until })) rows.get(row.workerId)?.push(row);
      return keys.map(({ workerId, weeks }) => {
        const first = span.at(-weeks) ?? from;
        return (rows.get(workerId) ?? []).filter((row) => row.week >= first);
      });
    },
    { cacheKeyFn: ({ workerId, weeks }) => `${workerId}/${weeks}` },
  );
}

/** Returns the loaders of service hours by id, and of a worker's hours in the last full weeks. */
export function hoursLoaders({ hours, today }: HoursSlice & { today: string }) {
  return { hours: rowLoader(hours, 'id'), weeklyHours: weeklyHoursLoader(hours, today) };
}
export type HoursLoaders = ReturnType<typeof hoursLoaders>;
