import { type ObjectionOffice, type ObjectionOutcome } from '../../../../shared/domain/evaluations';
import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { addWorkingDays } from '../../../../shared/policy/working-days';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type Terms } from '../evaluation/terms.rules';
import { type Withdrawal, scoredAgain } from '../withdrawal/withdrawal.rules';

export type Decision = { outcome: ObjectionOutcome; answer: string };
/** The office that decides, the terms in force, and the day. */
type Deciding = { office: ObjectionOffice; terms: Terms; today: string };

/**
 * Returns what a decision changes. An upheld objection withdraws the scores of both offices or of the panel, and other
 * persons score again. After a dismissal by the district bureau, the contractor may object once more, to the city
 * bureau. A dismissal by the city bureau is final.
 * @throws HubError INVALID_STATE unless an objection is open; FORBIDDEN if the other office must decide it
 */
export function decided(
  evaluation: EvaluationRow,
  { outcome, answer }: Decision,
  { office, terms, today }: Deciding,
): Withdrawal {
  assertDecidable(evaluation, office);
  switch (outcome) {
    case 'UPHELD':
      return scoredAgain(evaluation, 'OBJECTION', () => answer);
    case 'DISMISSED': {
      const again = addWorkingDays(today, terms.objectionWorkdays, terms.calendar);
      const objectUntil = office === 'DISTRICT_BUREAU' ? again : null;
      return { after: { ...evaluation, decideBy: null, objectUntil }, scores: [] };
    }
  }
}

/** Checks that an objection is open and that this office must decide it. @throws HubError as `decided` does */
export function assertDecidable({ status, decideBy, objectedTo }: EvaluationRow, office: ObjectionOffice): void {
  if (status !== 'SCORED' || decideBy === null) {
    throw invalidState(status, {
      zh: '该评估没有待处理的异议,请核对评估编号。',
      en: 'No objection to this evaluation waits for a decision. Check the id of the evaluation.',
    });
  }
  if (objectedTo === office) return;
  throw new HubError('FORBIDDEN', {
    zh: '该异议应由另一单位处理,请由其办理:首次异议由区县民政部门处理,再次异议由市民政局处理。',
    en:
      'Another office decides this objection. The district bureau decides a first objection, and the city bureau ' +
      'decides a second one. Ask that office to decide.',
  });
}

type Scored = Pick<EvaluationRow, 'districtScoredBy' | 'streetScoredBy'>;

/**
 * Checks that the person who decides an objection did not score. `earlier` holds the persons who scored in a panel, had
 * a score withdrawn, or scored a replaced evaluation.
 * @throws HubError FORBIDDEN
 */
export function assertDidNotScore(
  { districtScoredBy, streetScoredBy }: Scored,
  earlier: readonly (Person | null)[],
  person: Person,
): void {
  const scorers = [districtScoredBy, streetScoredBy, ...earlier];
  if (!scorers.some((each) => isSamePerson(each, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您参加了该评估或其所替代的原评估的评分,异议须由本单位未参加评分的其他人员处理。',
    en:
      'You took part in scoring this evaluation, or one that it replaces. Another person of your office, who did not ' +
      'score, must decide the objection.',
  });
}
