import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type StaffingSlice } from './staff-minimum.repository';
import { type StaffingType } from './staffing.type';

export type StaffingSources = StaffingSlice & { policies: readonly Policy[]; today: string };

/**
 * Returns the loader of the staff figures of divisions. The loader runs two statements per administrative level, for
 * any number of divisions.
 */
function staffingLoader(sources: StaffingSources): DataLoader<DivisionCode, StaffingType> {
  const { headcounts, staffMinimums, policies, today } = sources;
  return new DataLoader(async (codes) => {
    const [staff, minimum] = await Promise.all([headcounts.headcounts(codes), staffMinimums.belowStaffMinimum(codes)]);
    return codes.map((code) => {
      const { headcount, qualified } = staff.get(code) ?? { headcount: 0, qualified: 0 };
      const policy = policyFor(policies, { division: code, on: today });
      const hasMinimum = ruleOf(policy, 'PE-1') !== null;
      const stationsBelowStaffMinimum = hasMinimum ? (minimum.get(code)?.below ?? 0) : null;
      return { headcount, qualified, stationsBelowStaffMinimum };
    });
  });
}

/** Returns the loader of a division's staff figures. */
export function staffingLoaders(sources: StaffingSources) {
  return { staffing: staffingLoader(sources) };
}
export type StaffingLoaders = ReturnType<typeof staffingLoaders>;
