import { REGULATION_KIND, type RegulationKind } from '../../../../shared/domain/stations';
import { type Message } from '../../../../shared/kernel/errors';
import { refusedByRule } from '../../../../shared/policy/guard';
import { ruleOf } from '../../../../shared/policy/policy';
import { type RuleId } from '../../../../shared/policy/rules/registry';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type RegulationRow } from '../../regulation/regulation/regulation.row';
import { type Plaque } from '../facilities/facilities.rules';
import { type StationRow } from '../../ground/station/station.row';
import { plaqueMatches } from '../station/station.rules';

/**
 * The facts on which an opening depends, besides the row of the station. They are the policy in force, the regulations
 * of the station and its district, and the waived rules.
 */
export type Fitness = { policy: Policy; regulations: readonly RegulationRow[]; waived: ReadonlySet<string> };

/**
 * Checks that the station may open. It needs a venue and equipment (ST-2), both plaques (ST-3) and the six regulations
 * (ST-4). A rule does not apply if it is waived, or if the policy does not have it. The refusal says what is missing.
 * @throws HubError RULE_VIOLATION for the first rule that applies and is not met
 */
export function assertFitToOpen(station: StationRow, { policy, regulations, waived }: Fitness, today: string): void {
  const missing: [RuleId, Message | null][] = [
    ['ST-2', missingFacility(station)],
    ['ST-3', missingSignage(station)],
    ['ST-4', missingRegulations(regulations, today)],
  ];
  for (const [id, what] of missing) {
    const isWanted = ruleOf(policy, id) !== null && !waived.has(id);
    if (isWanted && what !== null) throw refusedByRule(policy, id, what);
  }
}

function missingFacility(station: StationRow): Message | null {
  if (station.venueAddress === null)
    return { zh: '场所尚未登记,请先登记。', en: 'No venue is recorded. Record it first.' };
  if (station.venueSource === null)
    return { zh: '场所类别尚未登记,请先登记。', en: 'The kind of the venue is not recorded. Record it first.' };
  if (station.equipmentItems === null)
    return {
      zh: '设备清单尚未登记,请先由街道办事处(镇政府)登记。',
      en: 'No equipment is listed. The street office must list it first.',
    };
  if (station.equipmentAcknowledgedOn !== null) return null;
  return {
    zh: '承接主体尚未确认设备清单,请先由其确认。',
    en: 'The contractor has not acknowledged the equipment list and must do so first.',
  };
}

function missingSignage({ signage, name }: StationRow): Message | null {
  for (const placement of ['OUTDOOR', 'INDOOR'] as const) {
    const plaque = signage.find((each) => each.placement === placement);
    const fault = faultOf(plaque, name);
    if (fault === null) continue;
    const [zh, en] = placement === 'OUTDOOR' ? ['室外标牌', 'The outdoor plaque'] : ['室内标牌', 'The indoor plaque'];
    return {
      zh: `${zh}${fault.zh},请先整改并登记。`,
      en: `${en} ${fault.en}. Correct this and record the plaque first.`,
    };
  }
  return null;
}

function faultOf(plaque: Plaque | undefined, name: string): Message | null {
  if (plaque === undefined) return { zh: '尚未登记', en: 'is not recorded' };
  if (!plaqueMatches(plaque.text, name))
    return { zh: `的文字为“${plaque.text}”,须为“${name}”`, en: `reads "${plaque.text}", but must read "${name}"` };
  if (!plaque.hasEmblem) return { zh: '缺少中国社会工作标识', en: 'lacks the China social-work emblem' };
  return plaque.prominent ? null : { zh: '须设在显著位置', en: 'must be in a prominent place' };
}

/**
 * The six kinds of regulations that must be in force (ST-4). The regulations of the district and of the station count.
 */
const NEEDED = [
  'PERSONNEL',
  'FINANCE',
  'VOLUNTEERS',
  'VENUE_USE',
  'ARCHIVES',
  'RECIPIENT_DATABASE',
] as const satisfies readonly RegulationKind[];

function missingRegulations(regulations: readonly RegulationRow[], today: string): Message | null {
  const inForce = regulations.filter((each) => isInForce(each, today)).map(({ kind }) => kind);
  const missing = NEEDED.filter((kind) => !inForce.includes(kind));
  return missing.length === 0 ? null : regulationsMissing(missing);
}

/** Returns whether the regulation is in force on a day. It is in force on its first and its last day, too. */
function isInForce({ inForceFrom, inForceUntil }: RegulationRow, today: string): boolean {
  return inForceFrom <= today && (inForceUntil === null || inForceUntil >= today);
}

function regulationsMissing(kinds: readonly RegulationKind[]): Message {
  const labels = kinds.map((kind) => REGULATION_KIND.labels[kind]);
  return {
    zh: `缺少现行有效的制度:${labels.map(({ zh }) => zh).join('、')}。请先登记。`,
    en: `No regulation in force covers: ${labels.map(({ en }) => en).join(', ')}. Record these regulations first.`,
  };
}
