import { type Person } from '../../../../shared/access/person';
import { type BeyondEvaluations } from '../evaluation/evaluation.repository';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { type BeyondWithdrawnScores } from '../withdrawn-score/withdrawn-score.repository';
import { type Superseded, replacedBy, scorersOf } from './supersession.rules';

/** The slices that find who has scored superseded evaluations. */
export type BeyondSuperseded = BeyondEvaluations & BeyondWithdrawnScores & BeyondPanelMembers;

type Replacing = Pick<EvaluationRow, 'lotId' | 'yearOrdinal' | 'projectYear' | 'kind'>;

/** Returns the superseded evaluations that the evaluation `replacing` replaces. `replacing` need not be stored yet. */
export async function supersededBy({ beyond }: BeyondSuperseded, replacing: Replacing): Promise<Superseded> {
  const { lotId, yearOrdinal } = replacing;
  const evaluations = await beyond.evaluations.supersededIn({ lotIds: [lotId], ordinals: [yearOrdinal] });
  const ids = evaluations.map(({ id }) => id);
  const withdrawn = await beyond.withdrawnScores.ofEvaluations(ids);
  const members = await beyond.panelMembers.ofEvaluations(ids);
  return replacedBy(replacing, { evaluations, withdrawn, members });
}

/** Returns the persons who scored the evaluations that the evaluation `replacing` replaces (see `scorersOf`). */
export async function earlierScorers(tx: BeyondSuperseded, replacing: Replacing): Promise<Person[]> {
  return scorersOf(await supersededBy(tx, replacing));
}
