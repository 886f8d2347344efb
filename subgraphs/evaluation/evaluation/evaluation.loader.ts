import DataLoader from 'dataloader';
import { type EvaluationRepository, type EvaluationScoreRepository } from './evaluation.repository';
import { type EvaluationScoreRow } from './evaluation-score.row';
import { type EvaluationRow } from './evaluation.row';
import { latestOf } from './evaluation.rules';

/** Ids to evaluations in scope, in order; null where there is none or it is not the caller's. */
export function evaluationLoader(evaluations: EvaluationRepository): DataLoader<string, EvaluationRow | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await evaluations.findByKeys('id', ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

/** Stations to the last evaluation that both offices have signed. */
export function latestEvaluationLoader(evaluations: EvaluationRepository): DataLoader<string, EvaluationRow | null> {
  return new DataLoader(async (stationIds) => {
    const signed = groupedBy('stationId', await evaluations.signedAt(stationIds));
    return stationIds.map((id) => latestOf(signed.get(id) ?? []));
  });
}

/** Evaluations to the scores of both offices; none before both have scored. */
export function scoresLoader(scores: EvaluationScoreRepository): DataLoader<string, EvaluationScoreRow[]> {
  return new DataLoader(async (evaluationIds) => {
    const rows = groupedBy('evaluationId', await scores.findByKeys('evaluationId', evaluationIds));
    return evaluationIds.map((id) => rows.get(id) ?? []);
  });
}

function groupedBy<Key extends string, Row extends Record<Key, string>>(key: Key, rows: readonly Row[]) {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row[key]);
    if (group === undefined) groups.set(row[key], [row]);
    else group.push(row);
  }
  return groups;
}
