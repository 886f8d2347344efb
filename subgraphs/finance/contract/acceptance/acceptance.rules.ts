import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { noProjectYear, ordinalOfProjectYear } from '../instalment/instalment.rules';
import { type LotRow } from '../../ground/lot/lot.row';
import { type AcceptanceRow } from './acceptance.row';

export type Accepting = { projectYear: number; acceptedOn: PlainDate; passed: boolean; remark: string | null };

/** The id of the new acceptance, the acceptances that the lot already has (`known`), and the current date. */
type Made = { id: string; known: readonly AcceptanceRow[]; today: PlainDate };

/**
 * Returns a new acceptance of a project year. The service of a held or terminated lot can be accepted, too, because the
 * settlement of such a lot pays for accepted service. On a terminated lot, the project year must have begun before the
 * termination.
 * @throws HubError BAD_USER_INPUT if the contract has no such project year, or if the date is before the year or in the
 * future; INVALID_STATE if the lot was settled, or if it was terminated before the year began
 */
export function accepted(lot: LotRow, accepting: Accepting, { id, known, today }: Made): AcceptanceRow {
  const { projectYear, acceptedOn, passed, remark } = accepting;
  const yearOrdinal = ordinalOfProjectYear(projectYear, lot);
  if (yearOrdinal === null) throw badInput('input.projectYear', noProjectYear(projectYear));
  const beginsOn = addYears(lot.startsOn, yearOrdinal - 1);
  if (lot.status === 'SETTLED') throw invalidState(lot.status, SETTLED);
  if (lot.terminatedOn !== null && beginsOn >= lot.terminatedOn) {
    throw invalidState(lot.status, terminatedBefore(lot.terminatedOn, beginsOn));
  }
  if (acceptedOn > today || acceptedOn < beginsOn) {
    throw badInput('input.acceptedOn', acceptedOutside(acceptedOn, beginsOn, today));
  }
  const { contractId, contractorId, districtCode, stationId, id: lotId } = lot;
  const stamp = { contractId, contractorId, districtCode, stationId };
  const revision = (standing(known, yearOrdinal)?.revision ?? 0) + 1;
  return { ...stamp, id, lotId, yearOrdinal, revision, acceptedOn, passed, remark };
}

const SETTLED: Message = {
  zh: '该标段已结算,无须再登记验收。',
  en: 'The lot has been settled and needs no further acceptance.',
};
const terminatedBefore = (terminatedOn: PlainDate, beginsOn: PlainDate): Message => ({
  zh: `标段已于 ${terminatedOn} 终止,不能登记 ${beginsOn} 开始的项目年度的验收。请选择更早的项目年度。`,
  en:
    `The lot was terminated on ${terminatedOn}, before the project year that begins on ${beginsOn}. ` +
    'Choose an earlier project year.',
});
const acceptedOutside = (acceptedOn: PlainDate, beginsOn: PlainDate, today: PlainDate): Message => ({
  zh: `验收日期(${acceptedOn})须在项目年度开始之日(${beginsOn})至今日(${today})之间,请改正。`,
  en: `The acceptance date (${acceptedOn}) must be between the first day of the project year (${beginsOn}) and today (${today}). Correct the date.`,
});

/** Returns the valid acceptance of a project year, which is the last recorded acceptance. Null if there is none. */
export function standing<Row extends Pick<AcceptanceRow, 'yearOrdinal'>>(
  acceptances: readonly Row[],
  yearOrdinal: number,
): Row | null {
  return acceptances.findLast((each) => each.yearOrdinal === yearOrdinal) ?? null;
}
