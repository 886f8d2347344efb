import { RECTIFICATION_ADDRESSEE, type RectificationAddressee } from '../../../../shared/domain/oversight';
import { type Role } from '../../../../shared/domain/roles';
import { HubError, badInput } from '../../../../shared/kernel/errors';
import { addresseesOf, officeOf } from '../../../../shared/policy/rules/addressees';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { levelOf } from './rectification.rules';
import { type RectificationRow } from './rectification.row';

/**
 * Returns the addressee who must act: the addressee that the opener chose, or else the first addressee that the rule
 * names.
 * @throws HubError BAD_USER_INPUT if the rule does not name the chosen addressee
 */
export function addresseeOf(rule: RuleId, chosen: RectificationAddressee | null): RectificationAddressee {
  const possible = addresseesOf(rule);
  const addressee = chosen ?? possible[0];
  if (possible.includes(addressee)) return addressee;
  const { zh, en } = labelsOf(possible);
  throw badInput('input.addressee', {
    zh: `规则 ${rule} 的整改须由${zh}办理,请改正办理单位或留空。`,
    en: `A rectification of rule ${rule} must be addressed to one of these: ${en}. Change the addressee, or omit it.`,
  });
}

/**
 * Checks that the opener is of the city's level. The check applies only if the district must answer the rectification,
 * because nobody may supervise their own work.
 * @throws HubError FORBIDDEN
 */
export function assertAbove(addressee: RectificationAddressee, opener: Role): void {
  if (addressee !== 'DISTRICT' || levelOf(opener) === 'CITY') return;
  throw new HubError('FORBIDDEN', {
    zh: '该整改由区县民政部门办理,须由市级指导服务平台下达,请联系该平台。',
    en: 'The district bureau must act on this rectification, so only the city platform can open it. Ask that platform.',
  });
}

/** Checks that the caller has the role of the addressee. @throws HubError FORBIDDEN */
export function assertAddressee({ addressee }: Pick<RectificationRow, 'addressee'>, role: Role): void {
  if (officeOf(addressee) === role) return;
  const { zh, en } = RECTIFICATION_ADDRESSEE.labels[addressee];
  throw new HubError('FORBIDDEN', {
    zh: `该整改须由${zh}答复,请由其办理。`,
    en: `Only the addressee can answer this rectification. Ask the addressee: ${en}.`,
  });
}

function labelsOf(addressees: readonly RectificationAddressee[]): { zh: string; en: string } {
  const labels = addressees.map((each) => RECTIFICATION_ADDRESSEE.labels[each]);
  return { zh: labels.map(({ zh }) => zh).join('或'), en: labels.map(({ en }) => en).join(', ') };
}
