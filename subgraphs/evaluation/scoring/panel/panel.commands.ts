import { type EvaluationKind } from '../../../../shared/domain/evaluations';
import { type Caller } from '../../../../shared/access/caller';
import { personOf } from '../../../../shared/access/person';
import { recorded } from '../../../../shared/store/write';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { newId } from '../../../../shared/kernel/ids/ulid';
import { POLICIES } from '../../../../shared/policy/policy';
import { type OwnTransaction, type Transaction } from '../../../../shared/graphql/request-context';
import { type BeyondLots, type BeyondPlaces, type PlaceSlice } from '../../ground/station/place.repository';
import { recordEvaluation } from '../evaluation/evaluation.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type BeyondEvaluations, type EvaluationSlice } from '../evaluation/evaluation.repository';
import { type BeyondScores } from '../evaluation/evaluation-score.repository';
import { partOf } from '../evaluation/offices.rules';
import { isMeant, opened, rubricOf } from '../joint-scoring/joint-scoring.rules';
import { yearToScore } from '../project-year/project-year.rules';
import { assertNotRecused } from '../recusal/recusal.rules';
import { recusedPersons } from '../recusal/recused.commands';
import { type RecusalSlice } from '../recusal/recusal.repository';
import { supersededBy } from '../supersession/superseded.commands';
import { scorersOf } from '../supersession/supersession.rules';
import { keepWithdrawn } from '../withdrawn-score/withdrawn-score.commands';
import { barredBy } from '../withdrawn-score/withdrawn-score.rules';
import { type BeyondWithdrawnScores } from '../withdrawn-score/withdrawn-score.repository';
import { type PanelAppointment } from './panel.input';
import { panelScorers } from '../panel-member/panel-member.rules';
import { type BeyondPanelMembers, type PanelMemberSlice } from '../panel-member/panel-member.repository';
import { type PanelMemberRow, RECORDED_PANEL_MEMBER } from '../panel-member/panel-member.row';
import { assertAppointable, earlierMembers, withPanel, withoutOffices } from './panel.rules';
import { type Appointed, appointmentFaults, assertNoMember, panelSizeFaults } from './appointment.rules';

/** The transaction that the commands of this file run in. */
export type PanelTransaction = Transaction<
  PlaceSlice &
    EvaluationSlice &
    RecusalSlice &
    PanelMemberSlice &
    BeyondPlaces &
    BeyondLots &
    BeyondEvaluations &
    BeyondScores &
    BeyondWithdrawnScores &
    BeyondPanelMembers
>;

/**
 * Appoints a panel that scores an evaluation in the place of the two offices, or adds members to it. If there is no
 * evaluation yet, the command opens it. If the street office has scored, its score is set aside and kept for auditors.
 * @returns the id of the evaluation
 */
export async function appointPanel(tx: PanelTransaction, { members, ...meant }: PanelAppointment): Promise<string[]> {
  const { known, before } = await evaluationMeant(tx, meant);
  const appointer = personOf(tx.caller);
  assertNotRecused(await recusedPersons(tx, meant), appointer);
  assertAppointable(before);
  const appointed = members.map((each) => appointedBy(tx.caller, each));
  const earlier = await tx.panelMembers.ofYearLocked(meant);
  const superseded = await supersededBy(tx, before);
  const persons = [...(await barredPersons(tx, before, earlier)), ...scorersOf(superseded)];
  const ids = new Set([before, ...superseded.evaluations].map(({ id }) => id));
  const barred = earlier.filter(({ evaluationId, recusedOn }) => ids.has(evaluationId) || recusedOn !== null);
  assertNoMember(before, earlier, appointer);
  refuseFaults(appointmentFaults(appointed, { members: barred, persons, appointer }));
  refuseFaults(panelSizeFaults(before, earlier, appointed.length));
  const added = appointed.map((each) => newMember(tx, before, each));
  const after = withPanel(await withoutOfficeParts(tx, before), [...earlier, ...added]);
  await (known === null ? tx.evaluations.insert(after) : tx.evaluations.update(after));
  await tx.panelMembers.insert(...added);
  await recordEvaluation(tx, { action: 'EVALUATION_PANEL_APPOINTED', before: known, after });
  for (const member of added) await recordMember(tx, 'PANEL_MEMBER_APPOINTED', { before: null, after: member });
  return [after.id];
}

type Meant = { stationId: string; projectYear: number; contractorId: string | null; kind: EvaluationKind };

/**
 * Returns the evaluation for which the panel is appointed, as `before`. If it does not exist yet, the function makes
 * it, and `known` is null. The function locks the station's lots, so that two offices that act at once share one
 * evaluation.
 */
async function evaluationMeant(
  tx: PanelTransaction,
  meant: Meant,
): Promise<{ known: EvaluationRow | null; before: EvaluationRow }> {
  const { stationId, projectYear, kind } = meant;
  const { districtCode: division } = await tx.places.get(stationId, 'input.stationId');
  const served = yearToScore(await tx.beyond.lots.lockedAt(stationId), { ...meant, today: tx.today });
  const known = (await tx.beyond.evaluations.ofYearLocked(meant)).find(isMeant(kind, served));
  if (known !== undefined) return { known, before: known };
  const { weightsTenths } = rubricOf(POLICIES, { division, on: served.beginsOn });
  return { known: null, before: opened({ id: newId(tx.now), stationId, projectYear, kind, served }, weightsTenths) };
}

/** Returns the person to appoint. `account` is the subject of a person with the same issuer as the caller. */
function appointedBy(caller: Caller, { kind, account, name }: PanelAppointment['members'][number]): Appointed {
  return { kind, name, person: account === null ? null : { issuer: personOf(caller).issuer, subject: account } };
}

async function barredPersons(tx: PanelTransaction, evaluation: EvaluationRow, members: readonly PanelMemberRow[]) {
  const recused = (await recusedPersons(tx, evaluation)).map(({ person }) => person);
  const withdrawn = barredBy(await tx.beyond.withdrawnScores.ofEvaluations([evaluation.id]));
  return [...recused, ...withdrawn, ...panelScorers(earlierMembers(evaluation, members))];
}

function newMember(
  tx: PanelTransaction,
  { id: evaluationId, round, stationId, projectYear }: EvaluationRow,
  appointed: Appointed,
): PanelMemberRow {
  const about = { id: newId(tx.now), evaluationId, round, stationId, projectYear };
  const nothing = { recusedOn: null, recusalReason: null, scoredOn: null, enteredBy: null, points: null };
  return { ...about, ...appointed, appointedOn: tx.today, ...nothing };
}

/**
 * Returns the evaluation without the offices' scores and withdrawals. A score of the street office is stored apart, for
 * auditors. An office's earlier withdrawal is dropped, so that it does not count as a request to withdraw the panel's
 * result.
 */
async function withoutOfficeParts(tx: PanelTransaction, before: EvaluationRow): Promise<EvaluationRow> {
  const scored = partOf(before, 'STREET_OFFICE').scoredOn !== null;
  const aside = { office: 'STREET_OFFICE', ground: 'PANEL', reason: '改由评估小组评分' } as const;
  if (scored) await keepWithdrawn(tx, before, [aside]);
  return withoutOffices(before);
}

type Change = { before: PanelMemberRow | null; after: PanelMemberRow };

/** Records a change of a panel member as an event. */
export async function recordMember(
  tx: OwnTransaction<BeyondPlaces>,
  action: string,
  { before, after }: Change,
): Promise<void> {
  const place = (await tx.beyond.places.eventPlaces([after.stationId])).get(after.stationId);
  if (place === undefined) throw new Error(`Station ${after.stationId} of member ${after.id} has no recorded place.`);
  tx.write.record({
    action,
    subject: { type: 'PanelMember', id: after.id },
    place,
    before: before && recorded(before, RECORDED_PANEL_MEMBER),
    after: recorded(after, RECORDED_PANEL_MEMBER),
  });
}
