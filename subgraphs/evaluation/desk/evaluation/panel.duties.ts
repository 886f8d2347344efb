import { EVALUATION_KIND, PANEL_MEMBER_KIND } from '../../../../shared/domain/evaluations';
import { type Caller } from '../../../../shared/access/caller';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { latest } from '../../../../shared/kernel/dates/extremes';
import { POLICIES } from '../../../../shared/policy/policy';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Block, type Duty, personIn, refusalOf } from '../../../../shared/graphql/work/duty';
import { type Entry, listDuty } from '../../../../shared/graphql/work/list-duty';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { assertMayEnter, scoredMember } from '../../scoring/panel/panel-scoring.rules';
import { activeOf, earlierMembers } from '../../scoring/panel/panel.rules';
import { type PanelMemberRow } from '../../scoring/panel-member/panel-member.row';
import { panelScorers } from '../../scoring/panel-member/panel-member.rules';
import { servedYear } from '../../scoring/project-year/project-year.rules';
import { assertNotRecused } from '../../scoring/recusal/recusal.rules';
import { assertNewScorer } from '../../scoring/supersession/supersession.rules';
import { assertMayScoreAgain } from '../../scoring/withdrawn-score/withdrawn-score.rules';
import { PANEL_SCORERS } from '../../ground/roles/writers';
import { loadPlaces } from '../place/station-place.loader';
import { ServedLotRepository } from './evaluated-lot.repository';
import { type Acts, type ActsContext, loadActs } from './evaluation-acts.loader';
import { openYear } from './project-years.rules';
import { loadEarlierScorers } from './superseded.loader';

type Context = ActsContext & EvaluationSlice;
/**
 * A panel that scores `evaluation`. `earlier` holds the persons who scored an evaluation that `evaluation` replaces.
 */
type Panel = {
  evaluation: EvaluationRow;
  place: PlaceRow;
  opensOn: string;
  dueOn: string | null;
  acts: Acts;
  earlier: readonly Person[];
};

/**
 * The duty to enter the form of a panel member. A member with an account enters their own form. The district bureau or
 * the district hub enters the signed sheet of an external person.
 */
const scoreAsPanel = listDuty<Context>({
  kind: 'SCORE_EVALUATION',
  roles: PANEL_SCORERS,
  entries: async (context) => {
    const { caller, today } = context;
    return (await panelsIn(context)).flatMap((panel) => {
      const { evaluation, acts } = panel;
      const missing = activeOf(evaluation, acts.membersOf(evaluation.id)).filter(({ scoredOn }) => scoredOn === null);
      return missing
        .filter((member) => isOfOffice(member, context))
        .map((member) =>
          toEntry(member, panel, (person) => person && blockOf(member, panel, { caller, person, today })),
        );
    });
  },
});

export const panelDuties: readonly Duty<Context>[] = [scoreAsPanel];

/**
 * Returns the evaluations that a panel may score today. A district hub's scope excludes the evaluations of its own
 * contractor.
 */
async function panelsIn(context: Context): Promise<Panel[]> {
  const { access, evaluations, today } = context;
  const rows = await evaluations.scoredByPanels();
  const lotIds = [...new Set(rows.map(({ lotId }) => lotId))];
  const [places, lots, acts, earlierOf] = await Promise.all([
    loadPlaces(context, rows),
    new ServedLotRepository(access).ofIds(lotIds),
    loadActs(context, rows),
    loadEarlierScorers(context, rows),
  ]);
  return rows.flatMap((evaluation): Panel[] => {
    const place = places.get(evaluation.stationId);
    const lot = lots.find(({ lotId }) => lotId === evaluation.lotId);
    const served = lot === undefined ? null : servedYear(lot, evaluation.projectYear);
    if (place === undefined || served === null) return [];
    const open = openYear(served, evaluation.kind, { policies: POLICIES, division: place.districtCode, today });
    return open === null ? [] : [{ evaluation, place, acts, earlier: earlierOf(evaluation), ...open }];
  });
}

/**
 * Returns whether the caller's list shows the form of this member. The district bureau and the district hub see the
 * forms of external persons. Everybody at the district hub sees the forms of the hub's own members. All other members
 * see only their own form.
 */
function isOfOffice({ person, kind }: PanelMemberRow, context: Context): boolean {
  const { caller } = context;
  if (person === null) return caller.role !== 'CITY_PLATFORM';
  if (caller.role === 'DISTRICT_HUB' && kind === 'DISTRICT_HUB') return true;
  return isSamePerson(person, personIn(context));
}

type Acting = { caller: Caller; person: Person; today: string };

/**
 * Returns why the caller cannot enter the form, or null if they can. The command makes the same checks in this order.
 */
function blockOf(
  member: PanelMemberRow,
  { evaluation, acts, earlier: replaced }: Panel,
  { caller, person, today }: Acting,
): Block | null {
  const refusal = refusalOf(() => {
    assertMayEnter(caller, member, { contractorId: evaluation.contractorId, files: 1 });
    assertNotRecused(acts.recusedFrom(evaluation), person);
    const earlier = earlierMembers(evaluation, acts.membersOf(evaluation.id));
    assertMayScoreAgain(acts.withdrawnOf(evaluation.id), panelScorers(earlier), person);
    assertNewScorer(replaced, person);
    scoredMember(member, evaluation, { points: [], enteredBy: person, today });
  });
  return refusal && { refusal, role: caller.role, since: null };
}

function toEntry(member: PanelMemberRow, panel: Panel, may: Entry['may']): Entry {
  const { evaluation, place, opensOn, dueOn } = panel;
  const { stationId, projectYear, kind } = evaluation;
  return {
    subject: { type: 'PanelMember', id: member.id },
    title: `${EVALUATION_KIND.labels[kind].zh}(${projectYear} 项目年度)评估小组评分:${PANEL_MEMBER_KIND.labels[member.kind].zh}`,
    stationId,
    districtCode: place.districtCode,
    divisionCode: place.divisionCode,
    count: 1,
    since: latest([member.appointedOn, opensOn]) ?? opensOn,
    dueOn,
    may,
  };
}
