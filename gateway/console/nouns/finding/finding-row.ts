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

/** Returns whether a fact is missing, so that the rule could not be judged, and no waiver makes up for that. */
export function lacksFact({ verdict, waiver }: Pick<FindingRow, 'verdict' | 'waiver'>): boolean {
  return verdict === 'UNKNOWN' && waiver === null;
}

/**
 * Returns whether the Hub hides the figures of a finding from the caller. It hides amounts, which are the figures of the
 * rules about money (FN). A rule that could be judged always has figures.
 */
export function hidesFigures({ rule, verdict, figures }: Pick<FindingRow, 'rule' | 'verdict' | 'figures'>): boolean {
  const isJudged = verdict === 'MET' || verdict === 'NOT_MET';
  return rule.startsWith('FN-') && isJudged && figures.length === 0;
}
