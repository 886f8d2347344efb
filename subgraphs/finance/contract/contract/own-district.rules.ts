import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { HubError, type Message } from '../../../../shared/kernel/errors';
import { type Caller } from '../../../../shared/access/caller';

type Act = 'COMMITMENT' | 'PAYMENT';

const REFUSALS: Readonly<Record<Act, Message>> = {
  COMMITMENT: {
    zh: '合同由其所在区县的财政部门占用预算。',
    en: 'Budget is committed to a contract by the finance bureau of its own district.',
  },
  PAYMENT: {
    zh: '支付由合同所在区县的财政部门办理。',
    en: 'Payments are the finance bureau’s of the contract’s own district.',
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
