import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor, ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type PostingRepository } from '../../posting/posting/posting.repository';
import { type StationRepository } from '../station/station.repository';
import { type StaffingType } from './division.type';

export type StaffingSources = {
  postings: PostingRepository;
  stations: StationRepository;
  policies: readonly Policy[];
  today: string;
};

/** Divisions to the figures of their staff: two statements a level, however many divisions. */
export function staffingLoader(sources: StaffingSources): DataLoader<DivisionCode, StaffingType> {
  const { postings, stations, policies, today } = sources;
  return new DataLoader(async (codes) => {
    const [staff, minimum] = await Promise.all([postings.headcounts(codes), stations.belowStaffMinimum(codes)]);
    return codes.map((code) => {
      const { headcount, qualified } = staff.get(code) ?? { headcount: 0, qualified: 0 };
      const policy = policyFor(policies, { division: code, on: today });
      const hasMinimum = ruleOf(policy, 'PE-1') !== null;
      const stationsBelowStaffMinimum = hasMinimum ? (minimum.get(code)?.below ?? 0) : null;
      return { headcount, qualified, stationsBelowStaffMinimum };
    });
  });
}
