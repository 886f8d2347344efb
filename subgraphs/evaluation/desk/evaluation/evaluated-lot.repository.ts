import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Condition } from '../../../../shared/access/scope-sql';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate, addDays } from '../../../../shared/kernel/dates/period';
import { all, either, narrow } from '../../../../shared/store/sql/conditions';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { servedLots } from '../../ground/station/place.row';
import { type ServedYear } from '../../scoring/project-year/project-year.rules';
import { UnscoredLotRepository } from '../../scoring/unscored-lot/unscored-lot.repository';
import { type WithdrawnScoreRow, withdrawnScoreTable } from '../../scoring/withdrawn-score/withdrawn-score.row';
import { yearsSince } from './project-years.rules';

/** Reads all lots, past and present, of the stations that an office may read. */
export class ServedLotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, servedLots);
  }

  /**
   * Returns the lots with a project year that the office may still have to score. If a contractor begins several
   * project years in a calendar year, only the last of them is scored. The result therefore also has the later lots of
   * the same stations in the same calendar years. All other lots are left out, so the cost does not grow with the
   * number of scored years.
   */
  async toScore({ office, today, daysBefore }: DueYears): Promise<LotsToScore> {
    const unscored = await new UnscoredLotRepository(this.access).endedBy(addDays(today, daysBefore), office);
    const yearEnds = new Map(unscored.map(({ lotId, yearEnd }) => [lotId, yearEnd]));
    const lots = await this.ofIds([...yearEnds.keys()]);
    const begun = (lot: PlaceLotRow) => yearsSince(lot, { yearEnd: yearEnds.get(lot.lotId) ?? today, today });
    const spans = grouped(
      lots.filter((lot) => begun(lot).length > 0),
      (lot) => spanOf(begun(lot)),
    );
    if (spans.size === 0) return { lots: [], yearEnds };
    const served = either(...[...spans].map(([span, ofSpan]) => this.inSpan(span, ofSpan)));
    return { lots: await this.findAll(narrow(served), BY_LOT), yearEnds };
  }

  /** Returns the lots with these ids. */
  async ofIds(lotIds: readonly string[]): Promise<PlaceLotRow[]> {
    return lotIds.length === 0 ? [] : this.findAll(narrow(this.anyOf('lotId', lotIds)), BY_LOT);
  }

  /** Returns the condition for all lots of the stations of `lots` that were served in a span of days. */
  private inSpan(span: string, lots: readonly PlaceLotRow[]): Condition {
    const parameters = span.split('/');
    const there = this.anyOf('stationId', [...new Set(lots.map(({ stationId }) => stationId))]);
    return all(there, { sql: 't.endsOn >= ? AND t.startsOn <= ?', parameters });
  }
}

const BY_ID = [{ column: 'id', direction: 'ASC' }] as const;
const BY_LOT = [{ column: 'lotId', direction: 'ASC' }] as const;

/**
 * The office that scores, and today's date. `daysBefore` is the greatest number of days before the end of a project
 * year at which any policy lets the scoring begin.
 */
export type DueYears = { office: EvaluatingOffice; today: PlainDate; daysBefore: number };

/**
 * The lots to consider. `yearEnds` has the last day of the first project year that the office has not scored, by the id
 * of the lot. A lot that is missing from `yearEnds` has no such year.
 */
export type LotsToScore = { lots: PlaceLotRow[]; yearEnds: ReadonlyMap<string, PlainDate> };

/**
 * Returns the span in which another project year may be scored instead of one of these years. It begins on the first
 * day of the first year. It ends with the calendar year in which the last year begins. An example is
 * '2025-03-01/2026-12-31'.
 */
function spanOf(years: readonly ServedYear[]): string {
  return `${years.at(0)?.beginsOn}/${years.at(-1)?.beginsOn.slice(0, 4)}-12-31`;
}

/**
 * Reads the withdrawn scores of the evaluations that an office may read, to decide who may score again. No response
 * shows these scores, because a person who scores again must not know them.
 */
export class WithdrawnScorerRepository extends ScopedRepository<WithdrawnScoreRow> {
  constructor(access: Access) {
    super(access, { ...withdrawnScoreTable, street: withdrawnScoreTable.district });
  }

  /** Returns the withdrawn scores of these evaluations, the earliest first. */
  async ofEvaluations(evaluationIds: readonly string[]): Promise<WithdrawnScoreRow[]> {
    if (evaluationIds.length === 0) return [];
    return this.findAll(narrow(this.anyOf('evaluationId', evaluationIds)), BY_ID);
  }
}
