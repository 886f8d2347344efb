import { POLICIES } from '../../../../shared/policy/policy';
import { type EvaluationParameters } from '../../../../shared/policy/schema/policy-schema';
import { type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondLots, type BeyondPlaces } from '../../ground/station/place.repository';
import { recordEvaluation, termsToday } from '../evaluation/evaluation.commands';
import { type BeyondEvaluations } from '../evaluation/evaluation.repository';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { delivered } from '../evaluation/terms.rules';
import { rubricOf } from '../joint-scoring/joint-scoring.rules';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { type ServedYear, servedYear } from '../project-year/project-year.rules';
import { settledByPanel } from './panel-scoring.rules';

/** The transaction that the commands of this file run in. */
export type SettlingTransaction = Transaction<BeyondPlaces & BeyondLots & BeyondEvaluations>;

/**
 * Returns the rubric of an evaluation, the current division of its station, and the evaluated project year.
 * @throws Error if the lot has no such project year
 */
export async function rubricFor(tx: SettlingTransaction, { stationId, lotId, projectYear }: EvaluationRow) {
  const place = await tx.beyond.places.get(stationId);
  const lot = (await tx.beyond.lots.findByKeys('lotId', [lotId])).at(0);
  const served: ServedYear | null = lot === undefined ? null : servedYear(lot, projectYear);
  if (served === null) throw new Error(`Lot ${lotId} has no project year that begins in ${projectYear}.`);
  return { place, served, rubric: rubricOf(POLICIES, { division: place.districtCode, on: served.beginsOn }) };
}

type Forms = { members: readonly PanelMemberRow[]; rubric: EvaluationParameters };

/** Stores and delivers the result if every member has scored. Otherwise does nothing. */
export async function settle(
  tx: SettlingTransaction,
  before: EvaluationRow,
  { members, rubric }: Forms,
): Promise<void> {
  const scored = settledByPanel(before, members, rubric);
  if (scored === null) return;
  const after = delivered(scored, await termsToday(tx, before), tx.today);
  await tx.beyond.evaluations.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_SCORED_BY_PANEL', before, after });
}
