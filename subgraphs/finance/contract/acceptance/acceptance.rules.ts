import { type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { ordinalOfProjectYear } from '../instalment/instalment.rules';
import { type LotRow } from '../../ground/lot/lot.row';
import { type AcceptanceRow } from './acceptance.row';

export type Accepting = { projectYear: number; acceptedOn: PlainDate; passed: boolean; remark: string | null };

/** `known`: those that the lot has already. */
type Made = { id: string; known: readonly AcceptanceRow[]; today: PlainDate };

/**
 * Of a project year that has begun while the contractor was there: also of a lot that is held, or was terminated since, as what is
 * owed for accepted service is still to be settled.
 * @throws HubError BAD_USER_INPUT; INVALID_STATE where the lot was settled, or terminated before that year
 */
export function accepted(lot: LotRow, accepting: Accepting, { id, known, today }: Made): AcceptanceRow {
  const { projectYear, acceptedOn, passed, remark } = accepting;
  const yearOrdinal = ordinalOfProjectYear(projectYear, lot);
  if (yearOrdinal === null) throw badInput('input.projectYear', OUTSIDE);
  const beginsOn = addYears(lot.startsOn, yearOrdinal - 1);
  if (lot.status === 'SETTLED') throw invalidState(lot.status, SETTLED);
  if (lot.terminatedOn !== null && beginsOn >= lot.terminatedOn) throw invalidState(lot.status, GONE);
  if (acceptedOn > today || acceptedOn < beginsOn) throw badInput('input.acceptedOn', TOO_EARLY);
  const { contractId, contractorId, districtCode, stationId, id: lotId } = lot;
  const stamp = { contractId, contractorId, districtCode, stationId };
  const revision = (standing(known, yearOrdinal)?.revision ?? 0) + 1;
  return { ...stamp, id, lotId, yearOrdinal, revision, acceptedOn, passed, remark };
}

const OUTSIDE: Message = { zh: '项目年度不在合同期内。', en: 'No project year of the term begins in that year.' };
const SETTLED: Message = { zh: '该标段已结算。', en: 'The lot has been settled.' };
const GONE: Message = { zh: '该项目年度开始前标段已终止。', en: 'The lot was terminated before that project year.' };
const TOO_EARLY: Message = {
  zh: '验收日期须在该项目年度开始之后,且不得晚于今日。',
  en: 'It is accepted once its project year has begun, today or earlier.',
};

/** The acceptance of a project year that counts: the last that was recorded. Null where there is none. */
export function standing<Row extends Pick<AcceptanceRow, 'yearOrdinal'>>(
  acceptances: readonly Row[],
  yearOrdinal: number,
): Row | null {
  return acceptances.findLast((each) => each.yearOrdinal === yearOrdinal) ?? null;
}
