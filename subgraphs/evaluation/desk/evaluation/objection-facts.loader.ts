import { type Person } from '../../../../shared/access/person';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { type PanelMemberRow } from '../../scoring/panel-member/panel-member.row';
import { type Recused } from '../../scoring/recusal/recusal.rules';
import { type WithdrawnScoreRow } from '../../scoring/withdrawn-score/withdrawn-score.row';
import { type Placed, loadPlaces } from '../place/station-place.loader';
import { type ActsContext, loadActs } from './evaluation-acts.loader';
import { loadEarlierScorers } from './superseded.loader';

/**
 * The supervising district of an evaluated station. Null for a caller who can no longer read the station, for example a
 * contractor that has left.
 */
export type ContestedFacts = { districtCode: DivisionCode | null };

/**
 * The facts for deciding an objection: the district, the recused persons, the withdrawn scores, the panel members, and
 * the persons who scored the replaced evaluations. A person who is recused or has scored may not decide.
 */
export type DecisionFacts = ContestedFacts & {
  recused: readonly Recused[];
  withdrawn: readonly WithdrawnScoreRow[];
  members: readonly PanelMemberRow[];
  earlier: readonly Person[];
};

/** Returns the district of each evaluation, by the id of the evaluation. */
export async function loadContested(
  context: Placed,
  rows: readonly EvaluationRow[],
): Promise<ReadonlyMap<string, ContestedFacts>> {
  const places = await loadPlaces(context, rows);
  return new Map(rows.map(({ id, stationId }) => [id, { districtCode: places.get(stationId)?.districtCode ?? null }]));
}

/** Returns the facts for deciding an objection to each evaluation, by the id of the evaluation. */
export async function loadDecisions(
  context: ActsContext & EvaluationSlice,
  rows: readonly EvaluationRow[],
): Promise<ReadonlyMap<string, DecisionFacts>> {
  const [places, acts, earlierOf] = await Promise.all([
    loadPlaces(context, rows),
    loadActs(context, rows),
    loadEarlierScorers(context, rows),
  ]);
  return new Map(
    rows.map((row) => {
      const districtCode = places.get(row.stationId)?.districtCode ?? null;
      const [withdrawn, members] = [acts.withdrawnOf(row.id), acts.membersOf(row.id)];
      const earlier = earlierOf(row);
      return [row.id, { districtCode, recused: acts.recusedFrom(row), withdrawn, members, earlier }];
    }),
  );
}
