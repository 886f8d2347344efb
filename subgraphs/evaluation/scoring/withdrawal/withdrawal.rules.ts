import { type WithdrawalGround } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Person } from '../../../../shared/access/person';
import { type Message, invalidState } from '../../../../shared/kernel/errors';
import { NOT_DELIVERED } from '../evaluation/terms.rules';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { assertStatus } from '../evaluation/evaluation.rules';
import { type Evaluator, assertOneOffice, otherOffice, partOf, withPart } from '../evaluation/offices.rules';

/**
 * The result of a withdrawal: the evaluation afterwards, and the offices' scores that are withdrawn. `scores` is empty
 * while the other office must still consent. It is also empty for a panel, because the row of each member still holds
 * that member's score form.
 */
export type Withdrawal = {
  after: EvaluationRow;
  scores: readonly { office: EvaluatingOffice; ground: WithdrawalGround; reason: string }[];
};

type Reasoned = { reason: string; today: string };

/**
 * Returns the withdrawal of an office's score. If the other office has not scored yet, the withdrawal takes effect at
 * once. Otherwise it takes effect when both offices have asked for it, and other persons score again. An office that
 * asks for a withdrawal loses its signature, and nobody signs while a request is open.
 * @throws HubError FORBIDDEN if the person has acted for the other office; INVALID_STATE if there is no score to
 * withdraw, the office has already asked, or both offices have signed
 */
export function withdrawnByOffice(
  evaluation: EvaluationRow,
  evaluator: Evaluator,
  { reason, today }: Reasoned,
): Withdrawal {
  const { office, person } = evaluator;
  const withdrawal = { on: today, by: person, reason };
  switch (evaluation.status) {
    case 'DRAFT':
      if (partOf(evaluation, office).scoredOn === null) throw invalidState('DRAFT', NOT_SCORED);
      return {
        after: withPart(evaluation, office, { scoredOn: null, scoredBy: null, withdrawal }),
        scores: [{ office, ground: 'OFFICE_ALONE', reason }],
      };
    case 'SCORED':
      assertOneOffice(evaluation, evaluator);
      return withdrawnTogether(evaluation, office, withdrawal);
    case 'SIGNED':
    case 'SUPERSEDED':
      throw invalidState(evaluation.status, SIGNED);
  }
}

type Asked = { on: string; by: Person; reason: string };

function withdrawnTogether(evaluation: EvaluationRow, office: EvaluatingOffice, withdrawal: Asked): Withdrawal {
  if (partOf(evaluation, office).withdrawal !== null) throw invalidState('SCORED', ASKED_ALREADY);
  const other = otherOffice(office);
  const agreed = partOf(evaluation, other).withdrawal;
  if (agreed === null) {
    const unsigned = { signedOn: null, signedBy: null };
    return { after: withPart(evaluation, office, { ...unsigned, withdrawal }), scores: [] };
  }
  const reasons: Record<EvaluatingOffice, string> = {
    DISTRICT_BUREAU: office === 'DISTRICT_BUREAU' ? withdrawal.reason : agreed.reason,
    STREET_OFFICE: office === 'STREET_OFFICE' ? withdrawal.reason : agreed.reason,
  };
  return scoredAgain(evaluation, 'BOTH_OFFICES', (each) => reasons[each]);
}

/**
 * Returns the withdrawal of all scores of an evaluation by the city bureau: the scores of both offices, or the scores
 * of the panel.
 * @throws HubError INVALID_STATE before the scoring is complete, and after both offices have signed
 */
export function withdrawnByCity(evaluation: EvaluationRow, reason: string): Withdrawal {
  assertStatus(evaluation, 'SCORED', evaluation.status === 'DRAFT' ? NOT_BOTH : SIGNED);
  return scoredAgain(evaluation, 'CITY_BUREAU', () => reason);
}

/**
 * Returns the evaluation without the open requests of these offices to withdraw the scores. An office takes back its
 * own request, and the city bureau refuses the requests of both offices. The offices can then sign.
 * @throws HubError INVALID_STATE if no such request is open
 */
export function withoutRequest(evaluation: EvaluationRow, offices: readonly EvaluatingOffice[]): EvaluationRow {
  const asked = offices.filter((office) => partOf(evaluation, office).withdrawal !== null);
  if (evaluation.status !== 'SCORED' || asked.length === 0) throw invalidState(evaluation.status, NOT_ASKED);
  return asked.reduce((row, office) => withPart(row, office, { withdrawal: null }), evaluation);
}

/**
 * Returns the withdrawal of the scores of both offices or of the panel. The evaluation loses its result, and other
 * persons score again in a new round.
 */
export function scoredAgain(
  evaluation: EvaluationRow,
  ground: WithdrawalGround,
  reasonOf: (office: EvaluatingOffice) => string,
): Withdrawal {
  const nothing = { scoredOn: null, scoredBy: null, signedOn: null, signedBy: null, withdrawal: null };
  const cleared = EVALUATING_OFFICE.values.reduce((row, office) => withPart(row, office, nothing), evaluation);
  const withdrawnOf = (office: EvaluatingOffice) => ({ office, ground, reason: reasonOf(office) });
  const { round } = evaluation;
  return {
    after: { ...cleared, ...NOT_DELIVERED, status: 'DRAFT', round: round + 1, scoreTenths: null, grade: null },
    // A panel's forms are not listed here, because the rows of its members keep them.
    scores: evaluation.panel === null ? EVALUATING_OFFICE.values.map(withdrawnOf) : [],
  };
}

const NOT_SCORED: Message = {
  zh: '本单位尚未评分,没有可撤回的评分,请核对评估编号。',
  en: 'Your office has not scored this evaluation, so there is no score to withdraw. Check the id of the evaluation.',
};
const ASKED_ALREADY: Message = {
  zh: '本单位已申请撤回评分,另一单位也申请撤回后生效,请等待另一单位办理。',
  en: 'Your office has already asked to withdraw the scores. Wait for the other office to ask as well.',
};
const NOT_ASKED: Message = {
  zh: '没有可由本单位取消的撤回评分申请,请核对评估编号。另一单位的申请,由该单位取消,或者由市民政局不予同意。',
  en: 'There is no open request that your office can drop. Check the id of the evaluation. A request of the other office is dropped by that office or refused by the city bureau.',
};
const NOT_BOTH: Message = {
  zh: '评分完成后,市民政局才可以撤回评分,请在区县民政部门和街道(镇)均评分后,或者评估小组评分后办理。',
  en: 'The city bureau can withdraw the scores only after both offices or the panel have scored. Wait until they have scored.',
};
const SIGNED: Message = {
  zh: '区县民政部门和街道(镇)均已签署,不得再撤回评分;现行评估需要更正的,请由区县民政部门以新的评估替代。',
  en: 'Both offices have signed, so the scores can no longer be withdrawn. If the evaluation in force needs correction, ask the district bureau to supersede it.',
};
