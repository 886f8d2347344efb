import { type NewAttachment } from '../../../../shared/store/attached-files/attach-files';
import { isSamePerson, personOf } from '../../../../shared/access/person';
import { notFound } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { attach } from '../../ground/attachment/attachment.commands';
import { type BeyondAttachments } from '../../ground/attachment/attachment.repository';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { scoreFaults } from '../joint-scoring/joint-scoring.rules';
import { assertOpenToScore } from '../project-year/project-year.rules';
import { panelScorers } from '../panel-member/panel-member.rules';
import { recusedPersons } from '../recusal/recused.commands';
import { assertNotRecused } from '../recusal/recusal.rules';
import { earlierScorers } from '../supersession/superseded.commands';
import { assertNewScorer } from '../supersession/supersession.rules';
import { assertMayScoreAgain } from '../withdrawn-score/withdrawn-score.rules';
import { type PanelTransaction, recordMember } from './panel.commands';
import { type PanelForm } from './panel.input';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { assertMayEnter, scoredMember } from './panel-scoring.rules';
import { rubricFor, settle } from './panel-settling.commands';
import { leavePanel } from './panel-leaving.commands';
import { assertOwnMembership, earlierMembers, recusedMember, withoutPerson } from './panel.rules';

/** The transaction that the commands of this file run in. */
export type PanelScoringTransaction = PanelTransaction & BeyondAttachments;

/**
 * Enters the form of a member: the caller's own form, or the form of an external person with the signed sheet. The last
 * form completes the result, which is then delivered to the contractor.
 * @returns the id of the member
 */
export async function scoreAsPanel(
  tx: PanelScoringTransaction,
  { memberId, scores }: PanelForm,
  files: readonly NewAttachment[],
): Promise<string[]> {
  const { member, evaluation, members } = await panelOf(tx, memberId);
  const person = personOf(tx.caller);
  assertMayEnter(tx.caller, member, { contractorId: evaluation.contractorId, files: files.length });
  assertNotRecused(await recusedPersons(tx, evaluation), person);
  await assertMayScoreInPanel(tx, evaluation, members);
  const after = scoredMember(member, evaluation, { points: scores, enteredBy: person, today: tx.today });
  const { served, rubric, place } = await rubricFor(tx, evaluation);
  const { daysBeforeYearEnd } = rubric;
  assertOpenToScore(served, { kind: evaluation.kind, daysBeforeYearEnd, today: tx.today });
  refuseFaults(scoreFaults(scores, rubric.weightsTenths));
  await tx.panelMembers.update(after);
  await recordMember(tx, 'PANEL_MEMBER_SCORED', { before: member, after });
  const attaching = { attachments: tx.beyond.attachments, write: tx.write, now: tx.now };
  await attach(attaching, { kind: 'PANEL_MEMBER', id: member.id, place: eventPlaceOf(place) }, files);
  await settle(tx, evaluation, { members: members.map((each) => (each.id === after.id ? after : each)), rubric });
  return [member.id];
}

export type PanelRecusal = { id: string; reason: string };

/**
 * Recuses a member. The district bureau may recuse any member. A member with an account may recuse only themselves. The
 * form of a recused member no longer counts.
 * @returns the id of the member
 */
export async function recusePanelMember(tx: PanelScoringTransaction, { id, reason }: PanelRecusal): Promise<string[]> {
  const { member, evaluation, members } = await panelOf(tx, id);
  const by = personOf(tx.caller);
  if (tx.caller.role !== 'DISTRICT_BUREAU') assertOwnMembership(member, by);
  if (!isSamePerson(member.person, by)) assertNotRecused(await recusedPersons(tx, evaluation), by);
  const after = recusedMember(member, evaluation, { reason, by, today: tx.today });
  const leaving = { reason, by: member.person, today: tx.today };
  await leavePanel(tx, { evaluation, members }, withoutPerson(evaluation, members, leaving).set(id, after));
  return [id];
}

/**
 * Checks that the caller may enter a form. Persons may enter no form at all if their score was withdrawn, or if they
 * scored in an earlier panel or in a replaced evaluation.
 * @throws HubError FORBIDDEN
 */
async function assertMayScoreInPanel(
  tx: PanelScoringTransaction,
  evaluation: EvaluationRow,
  members: readonly PanelMemberRow[],
): Promise<void> {
  const person = personOf(tx.caller);
  const withdrawn = await tx.beyond.withdrawnScores.ofEvaluations([evaluation.id]);
  assertMayScoreAgain(withdrawn, panelScorers(earlierMembers(evaluation, members)), person);
  assertNewScorer(await earlierScorers(tx, evaluation), person);
}

type Panel = { member: PanelMemberRow; evaluation: EvaluationRow; members: readonly PanelMemberRow[] };

/**
 * Returns a panel member, the evaluation, and all panel members of its project year. The function locks the evaluation
 * first and then the members, so that two members who score at once wait for each other. It reads the evaluation
 * outside the caller's scope. A district hub cannot see the evaluation of its own contractor, but a member from the hub
 * must still be able to recuse themselves.
 */
async function panelOf(tx: PanelScoringTransaction, memberId: string): Promise<Panel> {
  const [named] = await tx.panelMembers.findByKeys('id', [memberId]);
  if (named === undefined) throw notFound();
  const evaluation = await tx.beyond.evaluations.getLocked('id', named.evaluationId);
  const members = await tx.panelMembers.ofYearLocked(evaluation);
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) throw new Error(`Panel member ${memberId} was found, but is not among the locked members.`);
  return { member, evaluation, members };
}
