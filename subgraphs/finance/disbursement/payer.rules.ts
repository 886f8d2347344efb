import { type DivisionCode } from '../../../shared/division-code';
import { HubError } from '../../../shared/errors';
import { type Caller } from '../../../shared/scope/caller';

/** 五(二): a district's finance bureau pays. The city's sees its payments, and has no hand in them. @throws HubError FORBIDDEN */
export function assertOwnDistrict(caller: Caller, { districtCode }: { districtCode: DivisionCode }): void {
  if ('division' in caller && caller.division === districtCode) return;
  throw new HubError('FORBIDDEN', {
    zh: '支付由合同所在区县的财政部门办理。',
    en: 'Payments are the finance bureau’s of the contract’s own district.',
  });
}
