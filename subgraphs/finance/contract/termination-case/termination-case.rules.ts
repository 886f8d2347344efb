import { type TerminationOutcome } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { type TerminationCaseRow } from './termination-case.row';

/** The evaluation that requires the termination of a lot, and the day by which the lot must be terminated. */
export type Ground = { evaluationId: string; dueOn: PlainDate };

export function opened(lot: LotRow, ground: Ground, made: { id: string; today: PlainDate }): TerminationCaseRow {
  const { id: lotId, contractId, contractorId, districtCode, stationId } = lot;
  const stamp = { contractId, contractorId, districtCode, stationId };
  const { id, today: openedOn } = made;
  return { ...stamp, ...ground, id, lotId, openLotId: lotId, openedOn, closedOn: null, outcome: null };
}

export function closed(open: TerminationCaseRow, outcome: TerminationOutcome, today: PlainDate): TerminationCaseRow {
  return { ...open, openLotId: null, closedOn: today, outcome };
}
