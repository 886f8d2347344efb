import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { PlaceRepository } from '../../../../shared/follow/projection/place-repository';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Order } from '../../../../shared/store/scoped-repository';
import { type EventDraft, type WriteAccess } from '../../../../shared/store/write';
import { places } from '../../ground/station/place.row';
import { InspectionRepository } from '../../oversight/inspection/inspection.repository';
import { EvaluationRepository } from '../../scoring/evaluation/evaluation.repository';
import { FindingRepository } from '../finding/finding.repository';
import { type StandingRow, standingTable } from './standing.row';
import {
  NO_FACTS,
  type StandingFacts,
  isSame,
  standingOf,
  standingRecorded,
  stationsOfStandings,
} from './standing.rules';

const BY_STATION: Order<StandingRow> = [{ column: 'stationId', direction: 'ASC' }];

/**
 * Stores the last recorded standing of each station (see `StandingRow`). A standing is computed from all rows of the
 * station, whatever the scope of the caller.
 */
export class StandingRepository extends HubRepository<StandingRow> {
  constructor(private readonly everywhere: WriteAccess) {
    super(everywhere, standingTable);
  }

  /** Records the standings of the stations that these events concern. */
  recordChanged(drafts: readonly EventDraft[], today: PlainDate): Promise<void> {
    return this.record(stationsOfStandings(drafts), today);
  }

  /**
   * Computes the standings of these stations. A standing that differs from the recorded one is stored and recorded with
   * an event. The stations subgraph sorts and filters stations by these events. The events reveal nothing about an
   * evaluation that is not signed.
   */
  async record(stationIds: readonly string[], today: PlainDate): Promise<void> {
    const ids = [...new Set(stationIds)].sort();
    if (ids.length === 0) return;
    const earlier = await this.lockOf(ids);
    const factsOf = await this.readFacts(ids);
    const changes = earlier
      .map((before) => ({ before, after: standingOf(before.stationId, factsOf(before.stationId)) }))
      .filter(({ before, after }) => !isSame(before, after));
    if (changes.length === 0) return;
    const stations = new PlaceRepository(this.everywhere, places);
    const placeOf = await stations.eventPlaces(changes.map(({ after }) => after.stationId));
    await this.put(changes.map(({ after }) => after));
    for (const change of changes) {
      const { stationId } = change.after;
      const place = placeOf.get(stationId);
      if (place === undefined) throw new Error(`The station ${stationId} has no place, so its standing has none.`);
      this.everywhere.write.record(standingRecorded({ ...change, place, today }));
    }
  }

  /**
   * Returns the recorded standings of these stations and locks them until the transaction ends. For a station without a
   * recorded standing, an empty one is stored first, so that the second of two writers waits for the first.
   */
  private async lockOf(stationIds: readonly string[]): Promise<StandingRow[]> {
    await this.putMissing(stationIds.map((id) => standingOf(id, NO_FACTS)));
    return this.findLocked(this.anyOf('stationId', stationIds), BY_STATION);
  }

  private async readFacts(ids: readonly string[]): Promise<(stationId: string) => StandingFacts> {
    const byStation = <Row extends { stationId: string | null }>(rows: readonly Row[]) =>
      grouped(rows, ({ stationId }) => stationId ?? '');
    const findings = byStation(await new FindingRepository(this.everywhere).notMetAt(ids));
    const evaluations = byStation(await new EvaluationRepository(this.everywhere).signedAt(ids));
    const inspections = byStation(await new InspectionRepository(this.everywhere).daysAt(ids));
    return (id) => ({
      notMet: (findings.get(id) ?? []).map(({ rule }) => rule),
      signed: evaluations.get(id) ?? [],
      inspectedOn: (inspections.get(id) ?? []).map(({ inspectedOn }) => inspectedOn),
    });
  }
}

/** The slice through which the Hub keeps standings. It is not limited to a caller's scope. */
export type StandingAccounts = { assessment: { standings: StandingRepository } };
