import { type Person } from '../../../../shared/access/person';
import { type PanelMemberSlice } from '../../scoring/panel-member/panel-member.repository';
import { type PanelMemberRow } from '../../scoring/panel-member/panel-member.row';
import { type RecusalSlice } from '../../scoring/recusal/recusal.repository';
import { type Recused, recusedOf } from '../../scoring/recusal/recusal.rules';
import { type WithdrawnScoreRow } from '../../scoring/withdrawn-score/withdrawn-score.row';
import { type Placed } from '../place/station-place.loader';
import { WithdrawnScorerRepository } from './evaluated-lot.repository';

/** The context that reads who has acted in evaluations. */
export type ActsContext = Placed & RecusalSlice & PanelMemberSlice;

type Year = { stationId: string; projectYear: number };

/**
 * The recused persons of a project year, and the panel members and the withdrawn scores of an evaluation. The rules
 * that bar persons from acting use all three.
 */
export type Acts = {
  recusedFrom: (year: Year) => Recused[];
  membersOf: (evaluationId: string | null) => PanelMemberRow[];
  withdrawnOf: (evaluationId: string | null) => WithdrawnScoreRow[];
};

/** Loads who has acted in these project years and evaluations. A year without a known evaluation has the id null. */
export async function loadActs(context: ActsContext, years: readonly (Year & { id: string | null })[]): Promise<Acts> {
  const inYears = {
    stationIds: [...new Set(years.map(({ stationId }) => stationId))],
    projectYears: [...new Set(years.map(({ projectYear }) => projectYear))],
  };
  const evaluations = [...new Set(years.flatMap(({ id }) => id ?? []))];
  const [recusals, members, withdrawn] = await Promise.all([
    context.recusals.inYears(inYears),
    context.panelMembers.inYears(inYears),
    new WithdrawnScorerRepository(context.access).ofEvaluations(evaluations),
  ]);
  const ofYear = (year: Year) => (row: Year) =>
    row.stationId === year.stationId && row.projectYear === year.projectYear;
  return {
    recusedFrom: (year) => recusedOf(recusals.filter(ofYear(year)), members.filter(ofYear(year))),
    membersOf: (id) => members.filter(({ evaluationId }) => evaluationId === id),
    withdrawnOf: (id) => withdrawn.filter(({ evaluationId }) => evaluationId === id),
  };
}

/** A placeholder for any person of an office who has not acted in an evaluation. It equals no recorded person. */
export const SOMEBODY: Person = { issuer: '', subject: '' };
