import { type ServiceHoursStatus } from '../../../../shared/domain/personnel';
import { type ChartSpec } from '../../charts/chart-spec';
import { BOARD, CHART } from '../../words/nouns/board';
import { hoursText } from '../../words/format';
import { say } from '../../words/language';

/** The hours of a worker in one week. */
export type Week = { id: string; week: string; minutes: number; status: ServiceHoursStatus };
export type WorkerWeeks = { id: string; name: string; recent: readonly Week[] | null };

const MINUTES = 60;

/** Returns the hours of a worker in a week. Null if no hours are logged. */
export function hoursIn({ recent }: WorkerWeeks, week: string): number | null {
  const found = recent?.find((each) => each.week === week);
  return found === undefined ? null : Number(hoursText(found.minutes));
}

/** Returns a worker's average hours over the weeks with logged hours. Null if there is no such week. */
export function averageHours({ recent }: WorkerWeeks): number | null {
  const weeks = recent ?? [];
  if (weeks.length === 0) return null;
  return Number(hoursText(weeks.reduce((sum, { minutes }) => sum + minutes, 0) / weeks.length));
}

/** Returns the weeks in which any of the workers has hours, oldest first. */
export function weeksOf(workers: readonly WorkerWeeks[]): string[] {
  return [...new Set(workers.flatMap(({ recent }) => (recent ?? []).map(({ week }) => week)))].sort();
}

/** Returns the chart of hours by week. The minimum weekly hours are a line across it. */
export function weeksSpec(workers: readonly WorkerWeeks[], fewest: number | null): ChartSpec {
  const weeks = weeksOf(workers);
  return {
    shape: workers.length === 1 ? 'bars' : 'lines',
    categories: weeks.map((week) => week.slice(5)),
    series: workers.map((worker) => ({ name: worker.name, values: weeks.map((week) => hoursIn(worker, week)) })),
    unit: say(CHART.hours),
    ...(fewest === null ? {} : { limit: { name: say(BOARD.limit, { hours: fewest }), value: fewest } }),
  };
}

/** Returns a sentence that says in how many weeks a worker was below the minimum hours. */
export function weeksOfOneText({ recent }: WorkerWeeks, fewest: number | null): string {
  const weeks = recent ?? [];
  if (weeks.length === 0 || fewest === null) return weeks.length === 0 ? say(BOARD.weeksEmpty) : '';
  const below = weeks.filter(({ minutes }) => minutes < fewest * MINUTES).length;
  return say(BOARD.weeksOfOne, { weeks: weeks.length, below, hours: fewest });
}

/** Returns a sentence that names the workers with an average below the minimum hours. */
export function weeksOfManyText(workers: readonly WorkerWeeks[], fewest: number | null): string {
  if (weeksOf(workers).length === 0 || fewest === null) return say(BOARD.weeksEmpty);
  const below = workers.filter((worker) => (averageHours(worker) ?? 0) < fewest);
  const names = below.length === 0 ? '' : say(BOARD.namesOf, { names: below.map(({ name }) => name).join('、') });
  return say(BOARD.weeksOfMany, { people: workers.length, below: below.length, hours: fewest, names });
}
