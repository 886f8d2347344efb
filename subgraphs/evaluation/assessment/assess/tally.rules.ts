import { type Verdict } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type RuleCounts } from '../compliance/compliance-month.rules';
import { type Found } from '../finding/finding.rules';

const COUNTED = {
  MET: 'met',
  NOT_MET: 'notMet',
  NOT_APPLICABLE: 'notApplicable',
  UNKNOWN: 'unknown',
} as const satisfies Record<Verdict, keyof RuleCounts>;

export type IsWaived = (found: Found) => boolean;

/** Counts findings by district and rule. Findings about a city count under the code of the city. */
export function countsByDistrict(
  all: readonly Found[],
  isWaived: IsWaived,
): Map<DivisionCode, Map<string, RuleCounts>> {
  const districts = new Map<DivisionCode, Map<string, RuleCounts>>();
  for (const found of all) {
    const rules = districts.get(found.districtCode) ?? new Map<string, RuleCounts>();
    districts.set(found.districtCode, rules);
    rules.set(found.rule, plus(rules.get(found.rule) ?? NONE, found, isWaived));
  }
  return districts;
}

const NONE: RuleCounts = { met: 0, notMet: 0, notApplicable: 0, unknown: 0, waived: 0 };

export function totalOf(all: readonly Found[], isWaived: IsWaived): RuleCounts {
  return all.reduce((sum, found) => plus(sum, found, isWaived), NONE);
}

function plus(counts: RuleCounts, found: Found, isWaived: IsWaived): RuleCounts {
  const name = COUNTED[found.verdict];
  const waived = counts.waived + (found.verdict === 'NOT_MET' && isWaived(found) ? 1 : 0);
  return { ...counts, waived, [name]: counts[name] + 1 };
}
