import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { scopeCondition } from '../../../../shared/access/scope-condition';
import { type Condition, quoted } from '../../../../shared/access/scope-sql';
import { type PlainDate, addDays, addYears } from '../../../../shared/kernel/dates/period';
import { all } from '../../../../shared/store/sql/conditions';
import { type PlaceLotRow } from '../../../../shared/follow/projection/place';
import { type Access, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { servedLots } from '../../ground/station/place.row';
import { evaluationTable } from '../../scoring/evaluation/evaluation.row';
import { type WithdrawnScoreRow, withdrawnScoreTable } from '../../scoring/withdrawn-score/withdrawn-score.row';

/** All lots, past and present, of the stations that an office reads. */
export class ServedLotRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, servedLots);
  }

  /**
   * Returns all lots, past and present, of each station at which the office may still have to score a project year. A
   * year counts if it is open and the office has not scored it. All other stations are left out, so the cost does not
   * grow with the number of scored years.
   */
  async toScore(due: DueYears): Promise<PlaceLotRow[]> {
    const opened = openedYears(due);
    const done = this.scoredYears(opened, due.office);
    const wanted = { sql: `${opened.sql} > (${done.sql})`, parameters: [...opened.parameters, ...done.parameters] };
    const lots = await this.findAll(wanted, BY_LOT);
    const stations = [...new Set(lots.flatMap(({ stationId }) => stationId ?? []))];
    return this.findByKeys('stationId', stations);
  }

  /** Returns the SQL for the number of opened years of a lot (alias `t`) that the office has scored. */
  private scoredYears(opened: Condition, office: EvaluatingOffice): Condition {
    const scoredOn = office === 'DISTRICT_BUREAU' ? 'e.districtScoredOn' : 'e.streetScoredOn';
    const ofLot = `e.lotId = t.lotId AND e.kind = 'ANNUAL' AND e.isCurrent = 1`;
    const scored = { sql: `${ofLot} AND (e.status <> 'DRAFT' OR ${scoredOn} IS NOT NULL)`, parameters: [] };
    const ofOpened = { sql: `e.yearOrdinal <= ${opened.sql}`, parameters: opened.parameters };
    const counted = all(scored, ofOpened, scopeCondition(evaluationTable, this.access.reading, 'e'));
    const sql = `SELECT COUNT(*) FROM ${quoted(evaluationTable.name)} e WHERE ${counted.sql}`;
    return { sql, parameters: counted.parameters };
  }
}

const BY_LOT = [{ column: 'lotId', direction: 'ASC' }] as const;

/**
 * The office that scores, the day, and the earliest opening of the scoring, in days before the end of a project year.
 */
export type DueYears = { office: EvaluatingOffice; today: PlainDate; daysBefore: number };

/**
 * Returns the SQL for the number of project years of a lot (alias `t`) that may be scored on the day. The number is an
 * upper bound: `yearsToEvaluate` may find fewer. A year that a termination cuts short does not count. The last year
 * ends with the term of the lot.
 */
function openedYears({ today, daysBefore }: DueYears): Condition {
  const closing = addDays(today, daysBefore);
  // A year that begins on this day or earlier ends by the closing day.
  const begun = addYears(addDays(closing, 1), -1);
  const sql =
    `(CASE WHEN t.endedOn IS NOT NULL AND t.endedOn <= t.endsOn THEN ${fullYears('t.endedOn')} ` +
    `WHEN t.endsOn <= ? THEN ${fullYears('t.endsOn')} + 1 ELSE ${fullYears('?')} + 1 END)`;
  return { sql, parameters: [closing, begun, begun] };
}

/**
 * Returns the SQL for the number of full years from the start of a lot to a day. If the lot starts on 29 February, the
 * number may be one too high.
 */
function fullYears(day: string): string {
  const isShort = `SUBSTR(${day}, 6, 5) < SUBSTR(t.startsOn, 6, 5) AND SUBSTR(t.startsOn, 6, 5) <> '02-29'`;
  return `(SUBSTR(${day}, 1, 4) - SUBSTR(t.startsOn, 1, 4) - (CASE WHEN ${isShort} THEN 1 ELSE 0 END))`;
}

/**
 * Reads the withdrawn scores of the evaluations that an office may read, to decide who may score again. No response
 * shows these scores, because a person who scores again must not know them.
 */
export class WithdrawnScorerRepository extends ScopedRepository<WithdrawnScoreRow> {
  constructor(access: Access) {
    super(access, { ...withdrawnScoreTable, street: withdrawnScoreTable.district });
  }
}
