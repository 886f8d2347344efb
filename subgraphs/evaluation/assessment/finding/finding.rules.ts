import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/policy-schema';
import { type Rule } from '../assessment/judgement';
import { judgeBy } from '../assessment/standard.rules';
import { type FindingRow, type PastFindingRow, type SubjectKind } from './finding.row';

/** Of whom it is found, and where; `lotId` and `contractorId` of the lot in force. */
export type Subject = Pick<
  FindingRow,
  'subjectId' | 'subjectKind' | 'stationId' | 'lotId' | 'divisionCode' | 'districtCode' | 'contractorId'
>;

/** What one assessment says of a subject by one rule; `since` is null where the facts do not tell it. */
export type Found = Omit<FindingRow, 'since'> & { since: PlainDate | null };

/** By which standard, on which day. `policy` is null where none was in force. */
export type Standing = { policy: Policy | null; asOf: PlainDate };

/** Every rule for one subject. Without a policy nothing is known of any. */
export function judged<Facts>(
  subject: Subject,
  facts: Facts,
  { rules, policy, asOf }: Standing & { rules: readonly Rule<Facts>[] },
): Found[] {
  return rules.map((rule) => {
    const { verdict, figures, since } = judgeBy(rule, { facts, policy, asOf });
    const { version = null } = policy ?? {};
    const clause = policy?.rules[rule.id].clause ?? null;
    return { ...subject, rule: rule.id, verdict, figures, since, asOf, policyVersion: version, clause };
  });
}

export type Settled = { row: FindingRow; past: Omit<PastFindingRow, 'id'> | null };

/**
 * What holds from now on, and what held before where the verdict or the policy is another: that is closed as it was. A later
 * assessment is not taken back by one of an earlier day: then nothing changes.
 */
export function settled(earlier: FindingRow | null, found: Found): Settled | null {
  if (earlier === null) return { row: { ...found, since: found.since ?? found.asOf }, past: null };
  if (earlier.asOf > found.asOf) return null;
  const isSame = earlier.verdict === found.verdict;
  const row = { ...found, since: found.since ?? (isSame ? earlier.since : found.asOf) };
  const goesOn = isSame && earlier.policyVersion === found.policyVersion;
  return { row, past: goesOn ? null : { ...earlier, until: found.asOf } };
}

/** A kind of subject that is a place: its code is its id. */
export function placeSubject(subjectKind: Extract<SubjectKind, 'DISTRICT' | 'CITY'>, code: DivisionCode): Subject {
  const nothing = { stationId: null, lotId: null, divisionCode: null, contractorId: null };
  return { subjectKind, subjectId: code, districtCode: code, ...nothing };
}
