import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { releasedInstalment } from '../instalment/instalment-course.rules';
import { type InstalmentRow } from '../instalment/instalment.row';

export type Withholding = { clause: string; reason: string };

/**
 * Returns an instalment as withheld. It was due when its lot was held, so that only a clause can stop its payment (EV-2).
 * @throws HubError INVALID_STATE unless the lot is HELD and the instalment DUE or REQUESTED
 */
export function withheld(
  instalment: InstalmentRow,
  lot: Pick<LotRow, 'status'>,
  { clause, reason, today }: Withholding & { today: PlainDate },
): InstalmentRow {
  if (lot.status !== 'HELD') throw invalidState(lot.status, LOT_NOT_HELD);
  const { status } = instalment;
  if (status !== 'DUE' && status !== 'REQUESTED') throw invalidState(status, NOT_DUE);
  return {
    ...instalment,
    status: 'HELD',
    heldFrom: status,
    heldOn: today,
    withheldClause: clause,
    withheldReason: reason,
  };
}

/**
 * Returns a withheld instalment as it was before. What is not due any more stays held with its lot.
 * @throws HubError INVALID_STATE unless it is withheld
 */
export function released(instalment: InstalmentRow): InstalmentRow {
  const { status, withheldClause } = instalment;
  if (status !== 'HELD' || withheldClause === null) throw invalidState(status, NOT_WITHHELD);
  const freed = { ...instalment, withheldClause: null, withheldReason: null };
  return instalment.heldFrom === 'PLANNED' ? freed : releasedInstalment(freed);
}

const LOT_NOT_HELD: Message = {
  zh: '标段因评估不合格暂停拨付期间方可扣留款项。',
  en: 'An instalment can be withheld only while its lot is held after an unqualified evaluation.',
};
const NOT_DUE: Message = {
  zh: '只能扣留应付或已申请支付的款项;尚未到期的款项已暂停拨付。',
  en: 'Only an instalment that is due or requested can be withheld. What is not due yet is held already.',
};
const NOT_WITHHELD: Message = {
  zh: '该期款项未被扣留。因评估不合格暂停拨付的款项随标段恢复。',
  en: 'The instalment is not withheld. What is held after an unqualified evaluation is released with its lot.',
};
