import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { EVERYTHING } from '../../../../shared/access/scope-sql';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { PlaceLotRepository } from '../../../../shared/follow/projection/place-repository';
import { HubRepository } from '../../../../shared/store/hub-repository';
import { type Access, type Order } from '../../../../shared/store/scoped-repository';
import { chunksOf } from '../../../../shared/store/sql/write-row';
import { type EventDraft } from '../../../../shared/store/write';
import { EvaluationRepository } from '../evaluation/evaluation.repository';
import { type UnscoredLotRow, unscoredLotTable } from './unscored-lot.row';
import { type LotAtStation, rescoredLots, unscoredLot } from './unscored-lot.rules';

const BY_LOT: Order<UnscoredLotRow> = [{ column: 'lotId', direction: 'ASC' }];

const YEAR_END: Readonly<Record<EvaluatingOffice, 'districtYearEnd' | 'streetYearEnd'>> = {
  DISTRICT_BUREAU: 'districtYearEnd',
  STREET_OFFICE: 'streetYearEnd',
};

/**
 * The lots with a project year that an office has not scored. The Hub computes the rows again in each transaction that
 * changes a score or a lot.
 */
export class UnscoredLotRepository extends HubRepository<UnscoredLotRow> {
  constructor(access: Access) {
    super(access, unscoredLotTable);
  }

  /**
   * Returns the lots with a project year that the office has not scored and that ends by the day. `yearEnd` is the last
   * day of the first such year.
   */
  async endedBy(day: PlainDate, office: EvaluatingOffice): Promise<{ lotId: string; yearEnd: PlainDate }[]> {
    const column = YEAR_END[office];
    const rows = await this.findAll({ sql: `t.${column} <= ?`, parameters: [day] }, BY_LOT);
    return rows.flatMap(({ lotId, [column]: yearEnd }) => (yearEnd === null ? [] : [{ lotId, yearEnd }]));
  }

  /** Recomputes the rows of the lots whose evaluations these events concern. */
  keepRescored(drafts: readonly EventDraft[]): Promise<void> {
    return this.keep(rescoredLots(drafts));
  }

  /**
   * Recomputes the rows of these lots. If two transactions change the same lot, the second waits here until the first
   * has committed, and then reads its changes.
   */
  async keep(lots: readonly LotAtStation[]): Promise<void> {
    const rows = lots.flatMap(({ lotId, stationId }) => (stationId === null ? [] : emptyRow(lotId, stationId)));
    if (rows.length === 0) return;
    const ids = [...new Set(rows.map(({ lotId }) => lotId))].sort();
    await this.putMissing(rows.toSorted((one, other) => (one.lotId < other.lotId ? -1 : 1)));
    await this.findLocked(this.anyOf('lotId', ids), BY_LOT);
    const annual = grouped(await new EvaluationRepository(this.access).annualOf(ids), ({ lotId }) => lotId);
    const known = await new PlaceLotRepository(this.access).findByKeys('lotId', ids);
    const unscored = known.flatMap((lot) => unscoredLot(lot, annual.get(lot.lotId) ?? []) ?? []);
    const kept = new Set(unscored.map(({ lotId }) => lotId));
    await this.put(unscored);
    await this.remove(
      rows.filter(({ lotId }) => !kept.has(lotId)),
      ['lotId'],
    );
  }

  /** Recomputes the rows of all lots. */
  async keepAll(): Promise<void> {
    await this.remove(await this.findAll(EVERYTHING, BY_LOT), ['lotId']);
    for (const lots of chunksOf(await new PlaceLotRepository(this.access).atStations())) await this.keep(lots);
  }
}

function emptyRow(lotId: string, stationId: string): UnscoredLotRow {
  return { lotId, stationId, districtYearEnd: null, streetYearEnd: null };
}

/** The slice through which the Hub keeps the rows of unscored lots. It is not limited to a caller's scope. */
export type UnscoredLotSlice = { unscoredLots: UnscoredLotRepository };
