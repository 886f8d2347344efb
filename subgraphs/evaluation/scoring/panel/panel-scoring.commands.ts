import { type NewAttachment } from '../../../../shared/store/attached-file';
import { personOf } from '../../../../shared/access/person';
import { notFound } from '../../../../shared/kernel/errors';
import { refuseFaults } from '../../../../shared/kernel/faults';
import { POLICIES } from '../../../../shared/policy/policy';
import { attach } from '../../ground/attachment/attachment.commands';
import { type AttachmentSlice } from '../../ground/attachment/attachment.repository';
import { eventPlaceOf } from '../../ground/station/station.commands';
import { recordEvaluation, termsToday } from '../evaluation/evaluation.commands';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { delivered } from '../evaluation/terms.rules';
import { rubricOf, scoreFaults } from '../joint-scoring/joint-scoring.rules';
import { type ServedYear, assertOpenToScore, servedYear } from '../project-year/project-year.rules';
import { assertNotRecused } from '../recusal/recusal.rules';
import { type PanelTransaction, recordMember } from './panel.commands';
import { type PanelForm } from './panel.input';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { assertMayEnter, scoredMember, settledByPanel } from './panel-scoring.rules';
import { assertOwnMembership, recusedMember, withPanel } from './panel.rules';

/** The transaction that the commands of this file run in. */
export type PanelScoringTransaction = PanelTransaction & AttachmentSlice;

/**
 * Enters the form of a member: their own, or that of a person outside with the signed sheet. The last form completes the
 * result, which is delivered to the contractor.
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
  assertNotRecused(await tx.recusals.ofYear(evaluation), person);
  const after = scoredMember(member, evaluation, { points: scores, enteredBy: person, today: tx.today });
  const { served, rubric, place } = await rubricFor(tx, evaluation);
  const { daysBeforeYearEnd } = rubric;
  assertOpenToScore(served, { kind: evaluation.kind, daysBeforeYearEnd, today: tx.today });
  refuseFaults(scoreFaults(scores, rubric.weightsTenths));
  await tx.panelMembers.update(after);
  await recordMember(tx, 'PANEL_MEMBER_SCORED', { before: member, after });
  await attach(tx, { kind: 'PANEL_MEMBER', id: member.id, place: eventPlaceOf(place) }, files);
  await settle(
    tx,
    evaluation,
    members.map((each) => (each.id === after.id ? after : each)),
  );
  return [member.id];
}

export type PanelRecusal = { id: string; reason: string };

/**
 * Recuses a member: any for the district bureau, themselves for a member who signs in. Their form counts no more.
 * @returns the id of the member
 */
export async function recusePanelMember(tx: PanelScoringTransaction, { id, reason }: PanelRecusal): Promise<string[]> {
  const { member, evaluation, members } = await panelOf(tx, id);
  if (tx.caller.role !== 'DISTRICT_BUREAU') assertOwnMembership(member, personOf(tx.caller));
  const after = recusedMember(member, evaluation, { reason, today: tx.today });
  await tx.panelMembers.update(after);
  await recordMember(tx, 'PANEL_MEMBER_RECUSED', { before: member, after });
  const left = members.map((each) => (each.id === after.id ? after : each));
  const changed = withPanel(evaluation, left);
  await tx.evaluations.update(changed);
  await settle(tx, changed, left);
  return [id];
}

type Panel = { member: PanelMemberRow; evaluation: EvaluationRow; members: readonly PanelMemberRow[] };

/** Locks the evaluation first and its members then, so that two of them who score at once wait for each other. */
async function panelOf(tx: PanelScoringTransaction, memberId: string): Promise<Panel> {
  const [named] = await tx.panelMembers.findByKeys('id', [memberId]);
  if (named === undefined) throw notFound();
  const evaluation = await tx.evaluations.getLocked('id', named.evaluationId);
  const members = await tx.panelMembers.ofYearLocked(evaluation);
  const member = members.find(({ id }) => id === memberId);
  if (member === undefined) throw new Error(`Member ${memberId} was read, but is not locked.`);
  return { member, evaluation, members };
}

async function rubricFor(tx: PanelScoringTransaction, { stationId, lotId, projectYear }: EvaluationRow) {
  const place = await tx.beyond.places.get(stationId);
  const lot = (await tx.beyond.lots.findByKeys('lotId', [lotId])).at(0);
  const served: ServedYear | null = lot === undefined ? null : servedYear(lot, projectYear);
  if (served === null) throw new Error(`Lot ${lotId} has no project year that begins in ${projectYear}.`);
  return { place, served, rubric: rubricOf(POLICIES, { division: place.districtCode, on: served.beginsOn }) };
}

/** Stores the result once every member has scored, and delivers it. */
async function settle(
  tx: PanelScoringTransaction,
  before: EvaluationRow,
  members: readonly PanelMemberRow[],
): Promise<void> {
  const { rubric } = await rubricFor(tx, before);
  const scored = settledByPanel(before, members, rubric);
  if (scored === null) return;
  const after = delivered(scored, await termsToday(tx, before), tx.today);
  await tx.evaluations.update(after);
  await recordEvaluation(tx, { action: 'EVALUATION_SCORED_BY_PANEL', before, after });
}
