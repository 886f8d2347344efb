import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type FindingRepository } from '../finding/finding.repository';
import { type ComplianceType } from './compliance.type';

export type ComplianceSources = { findings: FindingRepository; policies: readonly Policy[]; today: string };

/** Divisions to their figures, one statement a level however many divisions; null where nothing was found yet. */
export function complianceLoader(sources: ComplianceSources): DataLoader<DivisionCode, ComplianceType | null> {
  const { findings, policies, today } = sources;
  return new DataLoader(async (codes) => {
    const found = await findings.countsOf(codes, today);
    return codes.map((code) => {
      const counts = found.get(code);
      if (counts === undefined) return null;
      const policy = policyFor(policies, { division: code, on: counts.asOf });
      return { ...counts, policyVersion: policy?.version ?? null };
    });
  });
}
