import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { policyFor } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type FindingSlice } from '../finding/finding.repository';
import { type ComplianceType } from './compliance.type';

export type ComplianceSources = Pick<FindingSlice, 'findings'> & { policies: readonly Policy[]; today: string };

/**
 * Makes the loader that counts the findings of divisions. It runs one query for each level of divisions. A division
 * without findings gives null.
 */
function complianceLoader(sources: ComplianceSources): DataLoader<DivisionCode, ComplianceType | null> {
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

/** Makes the loader of the figures that show how far divisions comply with the standard. */
export function complianceLoaders(sources: ComplianceSources) {
  return { compliance: complianceLoader(sources) };
}
export type ComplianceLoaders = ReturnType<typeof complianceLoaders>;
