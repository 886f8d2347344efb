import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type StaffingSlice } from './staff-minimum.repository';
import { type StaffingType } from './staffing.type';

export type StaffingSources = StaffingSlice & { policies: readonly Policy[]; today: string };

/** Divisions to the figures of their staff: two statements a level, however many divisions. */
function staffingLoader(sources: StaffingSources): DataLoader<DivisionCode, StaffingType> {
  const { headcounts, staffMinimums, policies, today } = sources;
  return new DataLoader(async (codes) => {
    const [staff, minimum] = await Promise.all([headcounts.headcounts(codes), staffMinimums.belowStaffMinimum(codes)]);
    return codes.map((code) => {
      const { headcount, qualified } = staff.get(code) ?? { headcount: 0, qualified: 0 };
      const policy = policyFor(policies, { division: code, on: today });
      const stationsBelowStaffMinimum = policy === null ? null : (minimum.get(code)?.below ?? 0);
      return { headcount, qualified, stationsBelowStaffMinimum };
    });
  });
}

/** The figures of the staff of a division. */
export function staffingLoaders(sources: StaffingSources) {
  return { staffing: staffingLoader(sources) };
}
export type StaffingLoaders = ReturnType<typeof staffingLoaders>;
