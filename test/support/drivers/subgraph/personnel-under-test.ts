import { type DemoBatch, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import { CONTRACTOR, LAST_WEEK, LIXIA, SHIZHONG, STATION, idOf, smallCity } from '../../city/small-city';

/** A worker in Lixia without a posting. No office may read this worker. */
export const BENCH = idOf('WK', 13);
/** A worker who moved from Lixia's first street to Shizhong. */
export const MOVED = idOf('WK', 39);

/**
 * Builds the small city with additional facts: a worker without a posting, a worker who moved, a leave, and more hours.
 * The station of Shizhong has too few staff.
 */
export function staffedCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    if (batch.district === LIXIA) return lixia(batch);
    return batch.district === SHIZHONG ? shizhong(batch) : batch;
  });
}

function lixia(facts: DistrictFacts): DistrictFacts {
  const [first] = facts.workers;
  const [hours] = facts.hours;
  if (first === undefined || hours === undefined) throw new Error('Lixia must have a worker with hours.');
  const [before, returned] = [idOf('HR', 18), idOf('HR', 19)];
  return {
    ...facts,
    workers: [...facts.workers, { ...first, id: BENCH, identityNumber: '990000199006170130', certificates: [] }],
    leaves: [{ id: idOf('LV', 1), workerId: first.id, from: '2026-06-01', until: '2026-06-03', kind: 'ANNUAL' }],
    hours: [
      ...facts.hours,
      { ...hours, id: before, week: '2026-W23', minutes: 90, status: 'LOGGED' },
      { ...hours, id: returned, week: '2026-W21', minutes: 0, status: 'RETURNED', returnReason: '缺少走访记录' },
    ],
  };
}

/** Adds {@link MOVED}, who was posted to a station in Lixia before and still has recorded hours there. */
function shizhong(facts: DistrictFacts): DistrictFacts {
  const [first] = facts.workers;
  const [posting] = facts.postings;
  const [hours] = facts.hours;
  if (first === undefined || posting === undefined || hours === undefined)
    throw new Error('Shizhong must have a worker with a posting and hours.');
  const own = { workerId: MOVED, contractorId: CONTRACTOR.several };
  const there = { stationId: STATION.lixiaFirst, startsOn: '2024-01-01', endsOn: '2025-12-31' };
  return {
    ...facts,
    workers: [...facts.workers, { ...first, id: MOVED, identityNumber: '990000199006170390', certificates: [] }],
    postings: [
      ...facts.postings.slice(0, 1),
      { ...posting, ...own, ...there, id: idOf('PS', 38) },
      { ...posting, ...own, id: idOf('PS', 39), startsOn: '2026-01-01' },
    ],
    hours: [
      ...facts.hours,
      { ...hours, ...own, id: idOf('HR', 38), stationId: STATION.lixiaFirst, week: '2024-W20' },
      { ...hours, ...own, id: idOf('HR', 39), week: LAST_WEEK },
    ],
  };
}
