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
 * Returns a withheld instalment with the status that it had before. If its milestone was withdrawn meanwhile, the
 * instalment stays held with its lot.
 * @throws HubError INVALID_STATE unless the instalment is withheld
 */
export function released(instalment: InstalmentRow): InstalmentRow {
  const { status, withheldClause } = instalment;
  if (status !== 'HELD' || withheldClause === null) throw invalidState(status, NOT_WITHHELD);
  const freed = { ...instalment, withheldClause: null, withheldReason: null };
  return instalment.heldFrom === 'PLANNED' ? freed : releasedInstalment(freed);
}

const LOT_NOT_HELD: Message = {
  zh: '该标段不处于因评估不合格暂停拨付的状态,不得暂停支付分期款。执行中的标段,请按约定支付;已终止的标段,只支付结算款。',
  en: 'The lot is not on hold after an unqualified evaluation, so its instalments cannot be withheld. Pay an active lot as agreed. On a terminated lot, pay only the settlement.',
};
const NOT_DUE: Message = {
  zh: '只有应付或者已申请支付的分期款可以暂停支付,请从中选择。签署不合格评估结果时尚未到期的分期款,已自动暂停拨付,无须另行办理。',
  en: 'Only a due or requested instalment can be withheld, so choose one of these. Instalments that were not yet due when the unqualified evaluation was signed are already on hold. They need no further act.',
};
const NOT_WITHHELD: Message = {
  zh: '该笔分期款未被暂停支付,无须恢复。因评估不合格暂停拨付的分期款,待标段恢复拨付后一并恢复。',
  en: 'The instalment is not withheld, so it need not be released. An instalment on hold after an unqualified evaluation is released when the hold on its lot ends.',
};
