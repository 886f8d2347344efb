import { judgeBy } from '../judging/judge-by.rules';
import { type FindingSubject } from '../../../../shared/domain/standard';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { isOfWrongClock } from '../../../../shared/kernel/dates/wrong-clock';
import { ruleOf } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Rule } from '../judging/judgement';
import { type FindingRow, type PastFindingRow } from './finding.row';

/**
 * The subject of a finding, with its division and district. `lotId` and `contractorId` name the lot in force and its
 * contractor.
 */
export type Subject = Pick<
  FindingRow,
  'subjectId' | 'subjectKind' | 'stationId' | 'lotId' | 'divisionCode' | 'districtCode' | 'contractorId'
>;

/**
 * The result of judging one subject by one rule in one assessment. `since` is null if the facts do not show from which
 * day the verdict holds.
 */
export type Found = Omit<FindingRow, 'since'> & { since: PlainDate | null };

/** The policy and the day of an assessment. `policy` is null where none was in force. */
export type Standing = { policy: Policy | null; asOf: PlainDate };

/**
 * Judges one subject by these rules. Without a policy every finding is UNKNOWN. A rule that the policy does not have
 * yields no finding.
 */
export function findingsOf<Facts>(
  subject: Subject,
  facts: Facts,
  { rules, policy, asOf }: Standing & { rules: readonly Rule<Facts>[] },
): Found[] {
  const policyVersion = policy?.version ?? null;
  return rules.flatMap((rule) => {
    const judgement = judgeBy(rule, { facts, policy, asOf });
    if (judgement === null) return [];
    const clause = ruleOf(policy, rule.id)?.clause ?? null;
    return [{ ...subject, rule: rule.id, ...judgement, asOf, policyVersion, clause }];
  });
}

export type Settled = { row: FindingRow; past: Omit<PastFindingRow, 'id'> | null };

/**
 * Returns the new current finding. If the verdict or the policy has changed, the function also returns the previous
 * finding as a closed finding.
 * @returns null if `earlier` is as of a later day than `found`, because an assessment of an earlier day changes
 * nothing. But if the day of `earlier` lies too far in the future, the finding is replaced, because it was stored while
 * the clock was wrong
 */
export function settled(earlier: FindingRow | null, found: Found, today: PlainDate): Settled | null {
  if (earlier === null) return { row: { ...found, since: found.since ?? found.asOf }, past: null };
  if (isKept(earlier, found.asOf, today)) return null;
  const hasBegun = earlier.since <= found.asOf;
  const isSame = hasBegun && earlier.verdict === found.verdict;
  const row = { ...found, since: found.since ?? (isSame ? earlier.since : found.asOf) };
  const goesOn = isSame && earlier.policyVersion === found.policyVersion;
  return { row, past: goesOn || !hasBegun ? null : { ...earlier, until: found.asOf } };
}

/**
 * Returns the earlier findings whose rule is no longer in the policy. They are closed on the day of the assessment.
 * Such a rule judges nothing any more, so its findings must not remain. Subjects without new findings were not assessed
 * and keep their findings.
 */
export function lapsed(
  earlier: readonly FindingRow[],
  found: readonly Found[],
  today: PlainDate,
): Omit<PastFindingRow, 'id'>[] {
  const assessedOn = new Map(found.map(({ subjectId, asOf }) => [subjectId, asOf]));
  const judgedBy = new Set(found.map(findingKey));
  return earlier.flatMap((row) => {
    const until = assessedOn.get(row.subjectId);
    if (until === undefined || judgedBy.has(findingKey(row)) || isKept(row, until, today)) return [];
    return [{ ...row, until }];
  });
}

/**
 * Returns whether the finding is of a later day than the assessment and therefore stays unchanged. A finding that was
 * stored while the clock was wrong does not stay.
 */
function isKept({ asOf }: FindingRow, assessedOn: PlainDate, today: PlainDate): boolean {
  return asOf > assessedOn && !isOfWrongClock(asOf, today);
}

/** Returns a key for the subject and rule. Each subject has one finding for each rule. */
export function findingKey({ subjectId, rule }: Pick<FindingRow, 'subjectId' | 'rule'>): string {
  return `${subjectId} ${rule}`;
}

/** Returns a district or a city as the subject of a finding. Its code is also its id. */
export function placeSubject(subjectKind: Extract<FindingSubject, 'DISTRICT' | 'CITY'>, code: DivisionCode): Subject {
  const nothing = { stationId: null, lotId: null, divisionCode: null, contractorId: null };
  return { subjectKind, subjectId: code, districtCode: code, ...nothing };
}
