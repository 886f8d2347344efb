import { EVALUATION_KIND } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Person } from '../../../../shared/access/person';
import { type HubError } from '../../../../shared/kernel/errors';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { addDays } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type PlaceLotRow, type PlaceRow } from '../../../../shared/follow/projection/place';
import { type Block, type Duty, refusalOf } from '../../../../shared/graphql/work/duty';
import { type Entry, listDuty } from '../../../../shared/graphql/work/list-duty';
import { otherOffice, partOf } from '../../scoring/evaluation/offices.rules';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { assertNotOfPanel, panelScorers } from '../../scoring/panel-member/panel-member.rules';
import { servedYear } from '../../scoring/project-year/project-year.rules';
import { assertNotRecused } from '../../scoring/recusal/recusal.rules';
import { signed } from '../../scoring/signing/signing.rules';
import { loadPlaces } from '../place/station-place.loader';
import { ServedLotRepository } from './evaluated-lot.repository';
import { type Acts, type ActsContext, SOMEBODY, loadActs } from './evaluation-acts.loader';
import { signedBy } from './project-years.rules';

type Context = ActsContext & EvaluationSlice;

/**
 * Creates the duty of one of the two offices to sign a scored evaluation. The work item is blocked while the contractor
 * can contest the result.
 */
function sign(office: EvaluatingOffice): Duty<Context> {
  return listDuty<Context>({
    kind: 'SIGN_EVALUATION',
    roles: [office],
    entries: async (context) => {
      const { access, evaluations, today } = context;
      const rows = await evaluations.unsignedBy(office);
      const lotIds = [...new Set(rows.map(({ lotId }) => lotId))];
      const [places, lots, acts] = await Promise.all([
        loadPlaces(context, rows),
        new ServedLotRepository(access).ofIds(lotIds),
        loadActs(context, rows),
      ]);
      return rows.flatMap((row) => {
        const place = places.get(row.stationId);
        const lot = lots.find(({ lotId }) => lotId === row.lotId);
        const may = (person: Person | null) => blockOf(row, acts, { office, person, today });
        return place === undefined ? [] : [toEntry(row, { place, lot, today }, may)];
      });
    },
  });
}

export const signingDuties: readonly Duty<Context>[] = [sign('DISTRICT_BUREAU'), sign('STREET_OFFICE')];

type Acting = { office: EvaluatingOffice; person: Person | null; today: string };

/** Returns why a person cannot sign, or null if they can. The command makes the same checks in this order. */
function blockOf(row: EvaluationRow, acts: Acts, { office, person, today }: Acting): Block | null {
  const refusal = refusalOf(() => {
    const evaluator = { office, person: person ?? SOMEBODY };
    signed(row, evaluator, today);
    assertNotOfPanel(panelScorers(acts.membersOf(row.id)), evaluator);
    assertNotRecused(acts.recusedFrom(row), evaluator.person);
  });
  return refusal && { refusal, ...whoMustAct(refusal, row, office) };
}

/**
 * Returns the role that must act before the office can sign. `since` is the day from which that role has had to act. It
 * is null if the role is the office itself.
 */
function whoMustAct(
  { details }: HubError,
  row: EvaluationRow,
  office: EvaluatingOffice,
): Pick<Block, 'role' | 'since'> {
  const { state } = details;
  if (state === 'DELIVERED') return { role: 'CONTRACTOR', since: row.deliveredOn };
  if (state === 'OBJECTED') return { role: row.objectedTo, since: row.objectedOn };
  if (state !== 'WITHDRAWAL_REQUESTED') return { role: office, since: null };
  // An office has requested that the scores be withdrawn. It may cancel its request, and the other office may agree to
  // it.
  const asked = [office, otherOffice(office)].flatMap((each) => partOf(row, each).withdrawal?.on ?? []);
  return { role: otherOffice(office), since: earliest(asked) };
}

type About = { place: PlaceRow; lot: PlaceLotRow | undefined; today: string };

function toEntry(row: EvaluationRow, { place, lot, today }: About, may: Entry['may']): Entry {
  const { id, stationId, kind, projectYear } = row;
  const served = lot === undefined ? null : servedYear(lot, projectYear);
  const standard = { policies: POLICIES, division: place.districtCode, today };
  return {
    subject: { type: 'Evaluation', id },
    title: `${EVALUATION_KIND.labels[kind].zh}(${projectYear} 项目年度)`,
    stationId,
    districtCode: place.districtCode,
    divisionCode: place.divisionCode,
    count: 1,
    since: sinceOf(row, may(null) === null, today),
    dueOn: kind === 'MID_TERM' || served === null ? null : signedBy(served, standard),
    may,
  };
}

/**
 * Returns the first day on which the office could sign: the day of the acceptance, or the day after the last day for an
 * objection. While the office may not sign yet, returns the day of the delivery.
 */
function sinceOf({ acceptedOn, objectUntil, deliveredOn }: EvaluationRow, isReady: boolean, today: string): string {
  const uncontested = acceptedOn ?? (objectUntil === null ? null : addDays(objectUntil, 1));
  return (isReady ? uncontested : null) ?? deliveredOn ?? today;
}
