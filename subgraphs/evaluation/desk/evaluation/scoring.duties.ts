import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Person } from '../../../../shared/access/person';
import { POLICIES } from '../../../../shared/policy/policy';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Block, type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { type Entry, listDuty } from '../../../../shared/graphql/work/list-duty';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { opened, scored } from '../../scoring/joint-scoring/joint-scoring.rules';
import { panelScorers } from '../../scoring/panel-member/panel-member.rules';
import { lastDayOf } from '../../scoring/project-year/project-year.rules';
import { assertNotRecused } from '../../scoring/recusal/recusal.rules';
import { assertNewScorer } from '../../scoring/supersession/supersession.rules';
import { assertMayScoreAgain } from '../../scoring/withdrawn-score/withdrawn-score.rules';
import { loadPlaces } from '../place/station-place.loader';
import { ServedLotRepository } from './evaluated-lot.repository';
import { type Acts, type ActsContext, SOMEBODY, loadActs } from './evaluation-acts.loader';
import { loadEarlierScorers } from './superseded.loader';
import { type OpenYear, mostDaysBefore, yearsToEvaluate } from './project-years.rules';

type Context = ActsContext & EvaluationSlice;
type ToScore = OpenYear<PlaceLotRow> & { place: PlaceRow; evaluation: EvaluationRow };

/**
 * Creates the duty of one of the two offices to score the annual evaluation of a project year. The office cannot see a
 * draft that it has not scored. Its work item therefore does not depend on what the other office has done.
 */
function score(office: EvaluatingOffice): Duty<Context> {
  return listDuty<Context>({
    kind: 'SCORE_EVALUATION',
    roles: [office],
    entries: async (context) => {
      const { today } = context;
      const open = (await yearsIn(context, office)).filter(
        ({ evaluation }) => refusalOf(() => scored(evaluation, { office, person: SOMEBODY }, today)) === null,
      );
      const rows = open.map(({ evaluation }) => evaluation);
      const [acts, earlierOf] = await Promise.all([loadActs(context, rows), loadEarlierScorers(context, rows)]);
      return open.map((year) => {
        const scorers = { acts, earlier: earlierOf(year.evaluation) };
        return toEntry(year, (person) => blockOf(year, scorers, { office, person, today }));
      });
    },
  });
}

export const scoringDuties: readonly Duty<Context>[] = [score('DISTRICT_BUREAU'), score('STREET_OFFICE')];

/**
 * Returns the project years that may be scored today. Each has its evaluation, if one is stored and the office may read
 * it, or else a new one.
 */
async function yearsIn(context: Context, office: EvaluatingOffice): Promise<ToScore[]> {
  const { access, evaluations, today } = context;
  const daysBefore = mostDaysBefore(POLICIES);
  const { lots, yearEnds } = await new ServedLotRepository(access).toScore({ office, today, daysBefore });
  const places = await loadPlaces(context, lots);
  const years = [...grouped(lots, ({ stationId }) => stationId ?? '')].flatMap(([stationId, ofStation]) => {
    const place = places.get(stationId);
    if (place === undefined) return [];
    const standard = { policies: POLICIES, division: place.districtCode, today };
    const open = yearsToEvaluate(ofStation, standard).filter(({ lot, served }) => {
      const yearEnd = yearEnds.get(lot.lotId);
      return yearEnd !== undefined && lastDayOf(served) >= yearEnd;
    });
    return open.map((year) => ({ ...year, place }));
  });
  const known = await evaluations.annualIn({
    lotIds: [...new Set(years.map(({ lot }) => lot.lotId))],
    ordinals: [...new Set(years.map(({ served }) => served.ordinal))],
  });
  return years.map((year) => {
    const found = known.find((each) => each.lotId === year.lot.lotId && each.projectYear === year.projectYear);
    return { ...year, evaluation: found ?? unscored(year) };
  });
}

/** Returns the evaluation that the first score would open. Its id is empty, because it is not stored yet. */
function unscored({ served, projectYear, place: { stationId } }: Omit<ToScore, 'evaluation'>): EvaluationRow {
  return opened({ id: '', stationId, projectYear, kind: 'ANNUAL', served }, null);
}

type Acting = { office: EvaluatingOffice; person: Person | null; today: string };

/**
 * Returns why this person cannot score, or null if they can. If no person is given, returns null, because some person
 * of the office can always score.
 */
function blockOf(
  { evaluation }: ToScore,
  { acts, earlier }: { acts: Acts; earlier: readonly Person[] },
  { office, person, today }: Acting,
): Block | null {
  if (person === null) return null;
  const refusal = refusalOf(() => {
    assertNotRecused(acts.recusedFrom(evaluation), person);
    const panels = panelScorers(acts.membersOf(evaluation.id));
    assertMayScoreAgain(acts.withdrawnOf(evaluation.id), panels, person);
    assertNewScorer(earlier, person);
    scored(evaluation, { office, person }, today);
  });
  return refusal && { refusal, role: office, since: null };
}

/**
 * Returns the work item for the scoring of a project year. The id of the item's subject consists of the id of the lot
 * and the year, because the evaluation may not exist yet.
 */
function toEntry({ lot, projectYear, place, opensOn, dueOn }: ToScore, may: Entry['may']): Entry {
  return {
    subject: { type: 'ProjectYear', id: `${lot.lotId}:${projectYear}` },
    title: `年度评估(${projectYear} 项目年度)`,
    stationId: place.stationId,
    districtCode: place.districtCode,
    divisionCode: place.divisionCode,
    count: 1,
    since: opensOn,
    dueOn,
    may,
  };
}
