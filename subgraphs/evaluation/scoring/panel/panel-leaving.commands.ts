import { type Person } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type PanelMemberSlice } from '../panel-member/panel-member.repository';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { recordMember } from './panel.commands';
import { withPanel, withoutPerson } from './panel.rules';
import { type SettlingTransaction, rubricFor, settle } from './panel-settling.commands';

/** The transaction that the commands of this file run in. */
export type LeavingTransaction = SettlingTransaction & PanelMemberSlice;

/**
 * Removes a person with a conflict of interest from the panels of these evaluations, which the caller has locked.
 * Panels that have already scored stay unchanged.
 */
export async function leavePanels(
  tx: LeavingTransaction,
  evaluations: readonly EvaluationRow[],
  { person, reason }: { person: Person; reason: string },
): Promise<void> {
  const working = evaluations.filter(({ status, panel }) => status === 'DRAFT' && panel !== null);
  for (const evaluation of working) {
    const members = await tx.panelMembers.ofYearLocked(evaluation);
    const changed = withoutPerson(evaluation, members, { reason, by: person, today: tx.today });
    if (changed.size > 0) await leavePanel(tx, { evaluation, members }, changed);
  }
}

type Panel = { evaluation: EvaluationRow; members: readonly PanelMemberRow[] };

/**
 * Stores the members who leave and the forms that are cleared, and delivers the result if the remaining forms complete
 * it. If every member has left, the evaluation has no panel, and the scope may hide the draft from the caller. The
 * function therefore updates the evaluation outside the caller's scope.
 */
export async function leavePanel(
  tx: LeavingTransaction,
  { evaluation, members }: Panel,
  changed: ReadonlyMap<string, PanelMemberRow>,
): Promise<void> {
  for (const before of members) {
    const after = changed.get(before.id);
    if (after === undefined) continue;
    await tx.panelMembers.update(after);
    const action = after.recusedOn === null ? 'PANEL_FORM_CLEARED' : 'PANEL_MEMBER_RECUSED';
    await recordMember(tx, action, { before, after });
  }
  const left = members.map((each) => changed.get(each.id) ?? each);
  const after = withPanel(evaluation, left);
  await tx.beyond.evaluations.update(after);
  const { rubric } = await rubricFor(tx, after);
  await settle(tx, after, { members: left, rubric });
}
