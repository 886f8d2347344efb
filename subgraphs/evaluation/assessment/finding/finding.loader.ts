import DataLoader from 'dataloader';
import { columnsLoader, groupLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type FindingSlice } from './finding.repository';
import { type PastFindingRepository } from './past-finding.repository';
import { type FindingRow, type PastFindingRow } from './finding.row';
import { type WaiverRepository, type WaiverSlice } from '../../standard/waiver/waiver.repository';
import { type WaiverRow } from '../../standard/waiver/waiver.row';

/** The subject for which a waiver is looked up: the station, or the district if the finding is not about a station. */
export type Waivable = { stationId: string | null; districtCode: DivisionCode; rule: string };

/**
 * Makes the loader of the waiver in force for each finding. It runs two queries for any number of findings. If several
 * waivers are in force, it returns the waiver that lasts longest.
 */
export function waiverLoader(waivers: WaiverRepository, today: string): DataLoader<Waivable, WaiverRow | null, string> {
  const findAll = async (findings: readonly Waivable[]) => {
    const stationIds = [...new Set(findings.flatMap(({ stationId }) => stationId ?? []))];
    const others = findings.filter(({ stationId }) => stationId === null);
    const districts = [...new Set(others.map(({ districtCode }) => districtCode))];
    const rows = await waivers.inForce({ stationIds, districts }, today);
    const bySubject = new Map(rows.map((row) => [`${row.stationId ?? row.divisionCode} ${row.rule}`, row]));
    return findings.map((each) => bySubject.get(keyOf(each)) ?? null);
  };
  return new DataLoader(findAll, { cacheKeyFn: keyOf });
}

function keyOf({ stationId, districtCode, rule }: Waivable): string {
  return `${stationId ?? districtCode} ${rule}`;
}

export type HistoryKey = { stationId: string; rule: string };

/**
 * Makes the loader that returns a station's past findings for one rule, newest first. It runs one query for each rule.
 */
export function historyLoader(past: PastFindingRepository): DataLoader<HistoryKey, PastFindingRow[], string> {
  const groupOf = ({ rule }: HistoryKey) => rule;
  const keyOfHistory = ({ stationId, rule }: HistoryKey) => `${stationId} ${rule}`;
  return groupLoader({ groupOf, keyOf: keyOfHistory }, async (keys) => {
    const ids = keys.map(({ stationId }) => stationId);
    const rows = await past.atStations(ids, keys[0].rule);
    return ids.map((id) => rows.filter(({ stationId }) => stationId === id));
  });
}

/** Makes the loaders of a station's current and past findings, and of the waivers of findings. */
export function findingLoaders({
  findings,
  pastFindings,
  waivers,
  today,
}: FindingSlice & WaiverSlice & { today: PlainDate }) {
  return {
    findingsAtStation: columnsLoader<FindingRow>('stationId', (ids, columns) => findings.atStations(ids, columns)),
    findingHistory: historyLoader(pastFindings),
    waiverOfFinding: waiverLoader(waivers, today),
  };
}
export type FindingLoaders = ReturnType<typeof findingLoaders>;
