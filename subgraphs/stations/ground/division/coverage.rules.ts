import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';

/** Streets and towns of a place, and those of them with a station in operation. */
export type Covered = { streets: number; operating: number };

/** `percent` in tenths, rounded down: what is not whole never looks as if it were. Null of no street at all. */
export type Coverage = Covered & { percent: number | null; asOf: PlainDate; dueOn: PlainDate | null };

/** ST-1: how far a place is served on a day, and by when it was to be. */
export function coverageOn(asOf: PlainDate, { streets, operating }: Covered, policy: Policy | null): Coverage {
  const percent = streets === 0 ? null : Math.floor((operating * 1000) / streets) / 10;
  return { streets, operating, percent, asOf, dueOn: policy === null ? null : policy.rules['ST-1'].parameters.dueOn };
}
