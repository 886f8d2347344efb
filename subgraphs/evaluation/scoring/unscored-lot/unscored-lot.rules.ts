import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type EventDraft } from '../../../../shared/store/write';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { isScored } from '../evaluation/evaluation.rules';
import { partOf } from '../evaluation/offices.rules';
import { type ServedLot, isCutShort, lastDayOf, yearsOf } from '../project-year/project-year.rules';
import { type UnscoredLotRow } from './unscored-lot.row';

/** A lot, by its id and the id of its station. The lot of a district hub has no station, and nobody scores it. */
export type LotAtStation = { lotId: string; stationId: string | null };

/**
 * EV-1: returns, for each office, the last day of the first project year of a lot that the office has not scored. Null
 * if both have scored all years. A year that a termination cuts short need not be scored.
 * @param annual the current annual evaluations of the lot
 */
export function unscoredLot(lot: ServedLot & LotAtStation, annual: readonly EvaluationRow[]): UnscoredLotRow | null {
  const { lotId, stationId } = lot;
  if (stationId === null) return null;
  const districtYearEnd = firstUnscored(lot, annual, 'DISTRICT_BUREAU');
  const streetYearEnd = firstUnscored(lot, annual, 'STREET_OFFICE');
  if (districtYearEnd === null && streetYearEnd === null) return null;
  return { lotId, stationId, districtYearEnd, streetYearEnd };
}

/** Returns the last day of the first project year that an office has not scored, or null. */
function firstUnscored(lot: ServedLot, annual: readonly EvaluationRow[], office: EvaluatingOffice): PlainDate | null {
  const isDone = (evaluation: EvaluationRow) =>
    isScored(evaluation.status) || partOf(evaluation, office).scoredOn !== null;
  const done = new Set(annual.filter(isDone).map(({ yearOrdinal }) => yearOrdinal));
  const open = yearsOf(lot).find((year) => !isCutShort(year) && !done.has(year.ordinal));
  return open === undefined ? null : lastDayOf(open);
}

/**
 * Returns the lots of the evaluations whose scores these events may change. If an evaluation is SCORED or SIGNED both
 * before and after an event, the event changes no score.
 */
export function rescoredLots(drafts: readonly EventDraft[]): LotAtStation[] {
  return drafts.flatMap(({ subject, before, after }) => {
    if (subject.type !== 'Evaluation' || after === null || (isComplete(before) && isComplete(after))) return [];
    return [{ lotId: String(after['lotId']), stationId: String(after['stationId']) }];
  });
}

function isComplete(recorded: EventDraft['after']): boolean {
  return recorded?.['status'] === 'SCORED' || recorded?.['status'] === 'SIGNED';
}
