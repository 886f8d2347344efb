import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type LotRow } from '../../ground/lot/lot.row';
import { releasedInstalment } from '../instalment/instalment-course.rules';
import { type InstalmentRow } from '../instalment/instalment.row';

export type Withholding = { clause: string; reason: string };

/**
 * Returns an instalment as withheld. The instalment was due when its lot was held, so the hold does not stop its
 * payment. Only a clause of the contract or of the plan can stop it (EV-2).
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
 * Returns a withheld instalment with the status that it had before. If its milestone was withdrawn meanwhile, it stays
 * held with its lot.
 * @throws HubError INVALID_STATE unless it is withheld
 */
export function released(instalment: InstalmentRow): InstalmentRow {
  const { status, withheldClause } = instalment;
  if (status !== 'HELD' || withheldClause === null) throw invalidState(status, NOT_WITHHELD);
  const freed = { ...instalment, withheldClause: null, withheldReason: null };
  return instalment.heldFrom === 'PLANNED' ? freed : releasedInstalment(freed);
}

const LOT_NOT_HELD: Message = {
  zh: '该标段未因评估不合格暂停拨付,不得扣留款项,请按约定支付。',
  en: 'The lot is not held after an unqualified evaluation, so its instalments cannot be withheld. Pay as agreed.',
};
const NOT_DUE: Message = {
  zh: '只能扣留应付或已申请支付的款项;评估不合格时尚未到期的款项已自动暂停拨付,无须扣留。',
  en: 'Only a due or requested instalment can be withheld. The Hub has already held every instalment that was not due at the unqualified evaluation.',
};
const NOT_WITHHELD: Message = {
  zh: '该期款项未被扣留,无须恢复。因评估不合格暂停拨付的款项,随标段恢复。',
  en: 'The instalment is not withheld and needs no release. A held instalment is released with its lot.',
};
