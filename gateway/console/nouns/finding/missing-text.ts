import { ROLE, type Role } from '../../../../shared/domain/roles';
import { listText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MISSING, MISSING_FACTS, type MissingFact } from '../../words/nouns/missing-facts';
import { type FindingRow } from './finding-row';

/** A finding with an unknown verdict. */
export type UnknownFinding = Pick<FindingRow, 'rule' | 'figures'>;

/**
 * Returns the fact that a finding lacks. Null if the verdict is UNKNOWN for a reason that no office can make up for. A
 * finding without figures is such a case: the Hub could not read the facts, or no policy is in force.
 */
function missingIn({ rule, figures }: UnknownFinding): MissingFact | null {
  if (figures.length === 0) return null;
  const missing = (MISSING_FACTS as Readonly<Partial<Record<string, MissingFact>>>)[rule];
  if (missing === undefined) return null;
  const { countedBy } = missing;
  const counts = figures.filter(({ name }) => name === countedBy).map(({ value }) => Number(value));
  return countedBy === undefined || counts.some((count) => count > 0) ? missing : null;
}

/** Says which fact a finding lacks, and who must record it. */
export function missingText(finding: UnknownFinding): string {
  const missing = missingIn(finding);
  if (missing === null) return say(MISSING.unread);
  const { by, steps } = missing;
  const fact = say(missing.fact);
  if (steps !== undefined) return say(MISSING.factOfSteps, { fact, steps: say(steps) });
  return say(MISSING.fact, { fact, who: listText(by.map((role) => labelOf(ROLE, role))) });
}

/** Returns whether a role records the fact that a finding lacks. */
export function recordsMissing(role: Role | null, finding: UnknownFinding): boolean {
  return missingIn(finding)?.by.some((each) => each === role) === true;
}
