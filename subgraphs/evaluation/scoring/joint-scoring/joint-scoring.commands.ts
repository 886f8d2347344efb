import { refuseFaults } from '../../../../shared/kernel/faults';
import { POLICIES } from '../../../../shared/policy/policy';
import { type EvaluationParameters } from '../../../../shared/policy/schema/policy-schema';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { assertNotRecused } from '../recusal/recusal.rules';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { recordEvaluation, termsToday } from '../evaluation/evaluation.commands';
import { delivered } from '../evaluation/terms.rules';
import { assertMayScoreAgain } from '../withdrawn-score/withdrawn-score.rules';
import { type BeyondWithdrawnScores } from '../withdrawn-score/withdrawn-score.repository';
import { earlierScorers } from '../supersession/superseded.commands';
import { assertNewScorer } from '../supersession/supersession.rules';
import { type Evaluator, evaluatorOf } from '../evaluation/offices.rules';
import { assertOpenToScore, yearToScore } from '../project-year/project-year.rules';
import { type ScoringInput } from './joint-scoring.input';
import { type GivenScore, isMeant, opened, rubricOf, scoreFaults, scored, withResult } from './joint-scoring.rules';
import { type BeyondLots, type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { type BeyondEvaluations, type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type BeyondScores, type ScoreSlice } from '../evaluation/evaluation-score.repository';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { panelScorers } from '../panel-member/panel-member.rules';
import { recusedPersons } from '../recusal/recused.commands';
import { type RecusalSlice } from '../recusal/recusal.repository';

/** The transaction that the commands of this file run in. */
export type JointScoringTransaction = Transaction<
  PlaceSlice &
    EvaluationSlice &
    ScoreSlice &
    RecusalSlice &
    BeyondPlaces &
    BeyondLots &
    BeyondEvaluations &
    BeyondScores &
    BeyondWithdrawnScores &
    BeyondPanelMembers
>;

/**
 * Scores an evaluation for the caller's office. The command locks the station's lots, so that both offices share one
 * evaluation even if they score at once. It reads the other office's draft outside the caller's scope, only to decide
 * whether both have scored.
 * @returns the id of the evaluation
 */
export async function scoreEvaluation(
  tx: JointScoringTransaction,
  { scores, ...meant }: ScoringInput,
): Promise<string[]> {
  const { stationId, projectYear } = meant;
  const evaluator = evaluatorOf(tx.caller);
  const { districtCode: division } = await tx.places.get(stationId, 'input.stationId');
  const served = yearToScore(await tx.beyond.lots.lockedAt(stationId), { ...meant, today: tx.today });
  const rubric = rubricOf(POLICIES, { division, on: served.beginsOn });
  const { daysBeforeYearEnd } = rubric;
  assertOpenToScore(served, { kind: meant.kind, daysBeforeYearEnd, today: tx.today });
  refuseFaults(scoreFaults(scores, rubric.weightsTenths));
  assertNotRecused(await recusedPersons(tx, meant), evaluator.person);
  const known = (await tx.beyond.evaluations.ofYearLocked(meant)).find(isMeant(meant.kind, served));
  if (known !== undefined) await assertMayScore(tx, known, evaluator);
  const opening = { id: newId(tx.now), stationId, projectYear, kind: meant.kind, served };
  const before = known ?? opened(opening, rubric.weightsTenths);
  assertNewScorer(await earlierScorers(tx, before), evaluator.person);
  const after = scored(before, evaluator, tx.today);
  await (known === undefined ? tx.evaluations.insert(after) : tx.evaluations.update(after));
  await keepScores(tx, { evaluationId: after.id, evaluator, scores });
  const settled = after.status === 'SCORED' ? await settle(tx, after, rubric) : after;
  const event = { action: 'EVALUATION_SCORED_BY_OFFICE', before: known ?? null, after: settled };
  await recordEvaluation(tx, event);
  return [settled.id];
}

/** Checks that the person is not barred from scoring again (see `assertMayScoreAgain`). @throws HubError FORBIDDEN */
async function assertMayScore(
  { beyond }: JointScoringTransaction,
  { id }: EvaluationRow,
  { person }: Evaluator,
): Promise<void> {
  const panels = panelScorers(await beyond.panelMembers.ofEvaluations([id]));
  assertMayScoreAgain(await beyond.withdrawnScores.ofEvaluations([id]), panels, person);
}

/** Stores the result and delivers it. Both offices have scored now, so the caller's scope includes all points. */
async function settle(
  tx: JointScoringTransaction,
  evaluation: EvaluationRow,
  rubric: EvaluationParameters,
): Promise<EvaluationRow> {
  const result = withResult(evaluation, await tx.scores.ofEvaluations([evaluation.id]), rubric);
  const settled = delivered(result, await termsToday(tx, evaluation), tx.today);
  await tx.evaluations.update(settled);
  return settled;
}

type Given = {
  evaluationId: string;
  evaluator: Evaluator;
  scores: readonly (GivenScore & { remark: string | null })[];
};

/** Stores the scores. New scores replace withdrawn ones. */
async function keepScores(
  tx: JointScoringTransaction,
  { evaluationId, evaluator: { office }, scores }: Given,
): Promise<void> {
  const earlier = await tx.beyond.scores.ofOfficeLocked(evaluationId, office);
  const rows = scores.map((score) => ({ evaluationId, office, ...score, scoredOn: tx.today }));
  if (earlier.length === 0) return tx.ownScores.insert(...rows);
  for (const row of rows) await tx.ownScores.update(row);
}
