import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { type PanelMemberRow } from '../../scoring/panel-member/panel-member.row';
import { type Recused } from '../../scoring/recusal/recusal.rules';
import { type WithdrawnScoreRow } from '../../scoring/withdrawn-score/withdrawn-score.row';
import { type Placed, loadPlaces } from '../place/station-place.loader';
import { type ActsContext, loadActs } from './evaluation-acts.loader';

/** The supervising district of an evaluated station. Null if the contractor no longer serves the station. */
export type ContestedFacts = { districtCode: DivisionCode | null };

/** The persons who may not decide an objection: recused persons, and persons who have scored. */
export type DecisionFacts = ContestedFacts & {
  recused: readonly Recused[];
  withdrawn: readonly WithdrawnScoreRow[];
  members: readonly PanelMemberRow[];
};

/** Loads the districts of evaluations, by the id of the evaluation. */
export async function loadContested(
  context: Placed,
  rows: readonly EvaluationRow[],
): Promise<ReadonlyMap<string, ContestedFacts>> {
  const places = await loadPlaces(context, rows);
  return new Map(rows.map(({ id, stationId }) => [id, { districtCode: places.get(stationId)?.districtCode ?? null }]));
}

/** Loads the persons who may not decide the objections to evaluations, by the id of the evaluation. */
export async function loadDecisions(
  context: ActsContext,
  rows: readonly EvaluationRow[],
): Promise<ReadonlyMap<string, DecisionFacts>> {
  const [places, acts] = await Promise.all([loadPlaces(context, rows), loadActs(context, rows)]);
  return new Map(
    rows.map((row) => {
      const districtCode = places.get(row.stationId)?.districtCode ?? null;
      const [withdrawn, members] = [acts.withdrawnOf(row.id), acts.membersOf(row.id)];
      return [row.id, { districtCode, recused: acts.recusedFrom(row), withdrawn, members }];
    }),
  );
}
