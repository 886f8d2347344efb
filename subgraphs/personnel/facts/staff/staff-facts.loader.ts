import type DataLoader from 'dataloader';
import { groupLoader } from '../../../../shared/store/load-rows';
import { grouped } from '../../../../shared/kernel/grouped';
import { type IsoWeek, lastFullWeeks, weekStart } from '../../../../shared/kernel/dates/period';
import { type HoursSlice } from '../../hours/hours/hours.repository';
import { type ServiceHoursRow } from '../../hours/hours/hours.row';
import { type LeaveSlice } from '../../worker/leave/leave.repository';
import { type LeaveRow } from '../../worker/leave/leave.row';
import { type PostingSlice } from '../../ground/posting/posting.repository';
import { type PostingRow } from '../../ground/posting/posting.row';
import { type WorkerSlice } from '../../worker/worker/worker.repository';
import { type VaultSlice } from '../../worker/worker/personal-data-vault';
import { type Span, type StaffFacts, type StaffRecord, lastsOn, staffFacts } from './staff-facts.rules';

export type StaffSources = PostingSlice & WorkerSlice & HoursSlice & LeaveSlice & VaultSlice;
export type StationSpan = Span & { stationId: string };

/** Everything known about the workers of one batch, by worker. */
type Known = {
  workers: ReadonlyMap<string, StaffRecord['worker']>;
  leaves: ReadonlyMap<string, LeaveRow[]>;
  hours: ReadonlyMap<string, ServiceHoursRow[]>;
};

/**
 * Returns the loader of the facts about everybody who is on post at a station on a day. For each combination of day and
 * number of weeks, the loader runs four statements, however many stations there are.
 */
export function staffFactsLoader(sources: StaffSources): DataLoader<StationSpan, StaffFacts[], string> {
  const groupOf = ({ on, weeks }: Span) => `${on} ${weeks}`;
  const keyOf = (key: StationSpan) => `${key.stationId} ${groupOf(key)}`;
  return groupLoader({ groupOf, keyOf }, async (keys) => {
    const { on, weeks } = keys[0];
    const span = lastFullWeeks(on, weeks);
    const from = weekStart(span[0] ?? '');
    const stationIds = keys.map(({ stationId }) => stationId);
    const postings = await sources.postings.between({ from, until: on }, stationIds);
    const staff = postings.filter((each) => lastsOn(each, on));
    const known = await knownOf([...new Set(staff.map(({ workerId }) => workerId))], span, sources);
    return stationIds.map((id) => {
      const ofStation = postings.filter(({ stationId }) => stationId === id);
      return ofStation
        .filter((each) => lastsOn(each, on))
        .flatMap((posting) => factsOf(posting, ofStation, known).map((record) => staffFacts(record, on, span)));
    });
  });
}

async function knownOf(workerIds: readonly string[], span: readonly IsoWeek[], sources: StaffSources): Promise<Known> {
  const weeks = { from: span[0] ?? '', until: span.at(-1) ?? '' };
  const [workers, hours, leaves] = await Promise.all([
    sources.workers.findByKeys('id', workerIds),
    sources.hours.ofWorkers(workerIds, weeks),
    sources.leaves.ofWorkers(workerIds),
  ]);
  return {
    workers: new Map(workers.map((row) => [row.id, { ...row, birthDate: sources.vault.opened(row, 'birthDate') }])),
    leaves: byWorker(leaves),
    hours: byWorker(hours),
  };
}

function byWorker<Row extends { workerId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return grouped(rows, ({ workerId }) => workerId);
}

/**
 * Returns a list with one record about the worker of the posting. The record contains the worker's data, leaves and
 * hours, the posting, and all postings of the worker at the station. The list is empty if the worker was not found.
 */
function factsOf(posting: PostingRow, ofStation: readonly PostingRow[], known: Known) {
  const { workerId, stationId } = posting;
  const worker = known.workers.get(workerId);
  if (worker === undefined) return [];
  return [
    {
      worker,
      posting,
      postings: ofStation.filter((each) => each.workerId === workerId),
      leaves: known.leaves.get(workerId) ?? [],
      hours: (known.hours.get(workerId) ?? []).filter((each) => each.stationId === stationId),
    },
  ];
}
