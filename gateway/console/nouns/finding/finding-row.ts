import { type Verdict } from '../../../../shared/domain/standard';

/** The verdict on one subject under one rule, with the figures on which it rests. */
export type FindingRow = {
  rule: string;
  verdict: Verdict;
  asOf: string;
  since: string;
  clause: string | null;
  figures: readonly { name: string; value: string | null; required: string | null }[];
  waiver: { until: string; reason: string } | null;
};

/** Returns whether somebody must act: the rule is not met, and no waiver excuses that. */
export function mustAct({ verdict, waiver }: Pick<FindingRow, 'verdict' | 'waiver'>): boolean {
  return verdict === 'NOT_MET' && waiver === null;
}
