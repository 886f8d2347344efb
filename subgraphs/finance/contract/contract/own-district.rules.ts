import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError, type Message } from '../../../../shared/kernel/errors';
import { type Caller } from '../../../../shared/access/caller';

type Act = 'COMMITMENT' | 'PAYMENT';

const REFUSALS: Readonly<Record<Act, Message>> = {
  COMMITMENT: {
    zh: '占用指标由合同所在区县的财政部门办理,请联系该部门。',
    en: 'Only the finance bureau of the contract’s district can encumber budget lines for it. Ask that bureau.',
  },
  PAYMENT: {
    zh: '支付由合同所在区县的财政部门办理,请联系该部门。',
    en: 'Only the finance bureau of the contract’s district can process its payments. Ask that bureau.',
  },
};

/**
 * Checks that the caller is the finance bureau of the contract's district (五(二)). The city's bureau may read the
 * contract's money, but may not encumber or pay it.
 * @throws HubError FORBIDDEN for every other caller
 */
export function assertOwnDistrict(caller: Caller, { districtCode }: { districtCode: DivisionCode }, act: Act): void {
  if ('division' in caller && caller.division === districtCode) return;
  throw new HubError('FORBIDDEN', REFUSALS[act]);
}
