import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';

/**
 * The numbers of streets and towns in a division: all of them, the streets whose station is built (已建成), and the
 * streets whose station is in operation (正常运行).
 */
export type Covered = { streets: number; built: number; operating: number };

/**
 * The coverage of a division. `percent` is the share of streets with a station in operation. It has one decimal and is
 * rounded down, so that only full coverage shows 100. It is null if there are no streets.
 */
export type Coverage = Covered & { percent: number | null; asOf: PlainDate; dueOn: PlainDate | null };

/**
 * Returns the coverage of a division on a day, and the target date (ST-1). The target date is null without a policy.
 */
export function coverageOn(asOf: PlainDate, { streets, built, operating }: Covered, policy: Policy | null): Coverage {
  const percent = streets === 0 ? null : Math.floor((operating * 1000) / streets) / 10;
  return { streets, built, operating, percent, asOf, dueOn: ruleOf(policy, 'ST-1')?.parameters.dueOn ?? null };
}
