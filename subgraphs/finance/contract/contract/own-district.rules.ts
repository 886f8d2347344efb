import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError, type Message } from '../../../../shared/kernel/errors';
import { type Caller } from '../../../../shared/access/caller';

type Act = 'COMMITMENT' | 'PAYMENT';

const REFUSALS: Readonly<Record<Act, Message>> = {
  COMMITMENT: {
    zh: '占用指标由合同所在区县的财政部门办理,请联系该部门。',
    en: 'Only the finance bureau of the contract’s district can commit budget to it. Ask that bureau.',
  },
  PAYMENT: {
    zh: '支付由合同所在区县的财政部门办理,请联系该部门。',
    en: 'Only the finance bureau of the contract’s district can process its payments. Ask that bureau.',
  },
};

/**
 * 五(二): the money of a contract is bound and paid by its own district's finance bureau. The city's sees it, and has no hand in it.
 * @throws HubError FORBIDDEN
 */
export function assertOwnDistrict(caller: Caller, { districtCode }: { districtCode: DivisionCode }, act: Act): void {
  if ('division' in caller && caller.division === districtCode) return;
  throw new HubError('FORBIDDEN', REFUSALS[act]);
}
