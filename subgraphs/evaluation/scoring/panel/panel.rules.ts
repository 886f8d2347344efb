import { PANEL_MEMBER_KIND } from '../../../../shared/domain/evaluations';
import { HubError, type Message, invalidState } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { partOf, withPart } from '../evaluation/offices.rules';
import { type PanelMemberRow } from '../panel-member/panel-member.row';

/**
 * Checks that a panel may be appointed or get more members: the evaluation is a draft that the district bureau has not
 * scored. A score of the street office does not matter, because the district bureau must not learn of it.
 * @throws HubError INVALID_STATE
 */
export function assertAppointable(evaluation: EvaluationRow): void {
  if (evaluation.status !== 'DRAFT') {
    throw invalidState(evaluation.status, {
      zh: '该评估已评分,不能再设评估小组。区县民政部门和街道(镇)均签署之前需要由评估小组重新评分的,请先由两个单位共同撤回评分,或者由市民政局撤回评分。',
      en:
        'The evaluation is already scored, so no panel can be appointed. If a panel is to score it, both offices together ' +
        'or the city bureau must first withdraw the scores. They can do so until both offices have signed.',
    });
  }
  if (partOf(evaluation, 'DISTRICT_BUREAU').scoredOn === null) return;
  throw invalidState('DRAFT', {
    zh: '本单位已评分。需要由评估小组评分的,请先撤回本单位评分。',
    en: 'Your office has already scored. If a panel is to score instead, withdraw your office’s score first.',
  });
}

/** Returns the evaluation without the scores and withdrawals of both offices, in whose place the panel scores. */
export function withoutOffices(evaluation: EvaluationRow): EvaluationRow {
  const nothing = { scoredOn: null, scoredBy: null, withdrawal: null };
  return EVALUATING_OFFICE.values.reduce((row, office) => withPart(row, office, nothing), evaluation);
}

/**
 * Returns the evaluation with the kinds of its panel's members, each kind once, in the order of the vocabulary. If all
 * members are recused, the evaluation has no panel, and the two offices score.
 */
export function withPanel(evaluation: EvaluationRow, members: readonly PanelMemberRow[]): EvaluationRow {
  const active = activeOf(evaluation, members);
  if (active.length === 0) return { ...evaluation, panel: null };
  const kinds = PANEL_MEMBER_KIND.values.filter((kind) => active.some((each) => each.kind === kind));
  return { ...evaluation, panel: { kinds, pointsHundredths: evaluation.panel?.pointsHundredths ?? null } };
}

/** Returns the members of the present round who are not recused. */
export function activeOf(
  { id, round }: Pick<EvaluationRow, 'id' | 'round'>,
  members: readonly PanelMemberRow[],
): PanelMemberRow[] {
  return members.filter((each) => each.evaluationId === id && each.round === round && each.recusedOn === null);
}

/** Returns the panel members from earlier rounds of the evaluation. */
export function earlierMembers(
  { id, round }: Pick<EvaluationRow, 'id' | 'round'>,
  members: readonly PanelMemberRow[],
): PanelMemberRow[] {
  return members.filter((each) => each.evaluationId === id && each.round < round);
}

/**
 * The reason and the date of a recusal, and the person (`by`). For `recusedMember`, this is the person who records the
 * recusal. For `withoutPerson`, it is the person who leaves the panel. `by` is null if the person has no account.
 */
type Recusing = { reason: string; by: Person | null; today: string };

/**
 * Returns the member as recused. The member's form no longer counts. Once the form is entered, only the member can
 * recuse themselves, because otherwise the district bureau could choose among the forms. This is also so for a form
 * that was cleared because the person who entered it was recused (see `withoutPerson`).
 * @throws HubError INVALID_STATE if the member is already recused, if another person recuses a member who has scored,
 * or if the panel has scored
 */
export function recusedMember(
  member: PanelMemberRow,
  { status, round }: EvaluationRow,
  { reason, by, today }: Recusing,
): PanelMemberRow {
  if (status !== 'DRAFT' || member.round !== round) throw invalidState(status, PANEL_HAS_SCORED);
  if (member.recusedOn !== null) throw invalidState('RECUSED', RECUSED_ALREADY);
  if (member.scoredOn !== null && !isSamePerson(member.person, by))
    throw invalidState('MEMBER_SCORED', MEMBER_HAS_SCORED);
  if (member.person === null && member.enteredBy !== null) throw invalidState('FORM_CLEARED', FORM_CLEARED);
  return { ...member, recusedOn: today, recusalReason: reason };
}

/**
 * Returns the members that change when a person with a conflict of interest leaves a panel that has not scored. The
 * person is recused as a member. The forms that this person entered for external persons are cleared, so that another
 * person enters them. `enteredBy` stays. It shows that a form exists, so the external person cannot be left out.
 */
export function withoutPerson(
  evaluation: EvaluationRow,
  members: readonly PanelMemberRow[],
  { reason, by, today }: Recusing,
): Map<string, PanelMemberRow> {
  const changed = activeOf(evaluation, members).flatMap((each): PanelMemberRow[] => {
    if (isSamePerson(each.person, by)) return [{ ...each, recusedOn: today, recusalReason: reason }];
    const isToClear = each.scoredOn !== null && isSamePerson(each.enteredBy, by);
    return isToClear ? [{ ...each, scoredOn: null, points: null }] : [];
  });
  return new Map(changed.map((each) => [each.id, each]));
}

/** Checks that the member is this person. @throws HubError FORBIDDEN */
export function assertOwnMembership({ person }: PanelMemberRow, caller: Person): void {
  if (isSamePerson(person, caller)) return;
  throw new HubError('FORBIDDEN', {
    zh: '只能办理本人的回避;其他成员的回避,请由区县民政部门办理。',
    en: 'You can recuse only yourself. Ask the district bureau to recuse another member.',
  });
}

const PANEL_HAS_SCORED: Message = {
  zh: '该轮评估小组评分已经结束,不能再办理成员回避。区县民政部门和街道(镇)均签署之前需要重新评分的,由两个单位共同撤回评分,或者由市民政局撤回评分,并由其他人员重新评分。',
  en:
    'This round of scoring by the panel has ended, so its members can no longer be recused. Until both offices ' +
    'have signed, the scores can be withdrawn by both offices together or by the city bureau. Other persons then score.',
};
const RECUSED_ALREADY: Message = {
  zh: '该成员已回避,无须重复办理。',
  en: 'The member is already recused. Nothing remains to be done.',
};
const MEMBER_HAS_SCORED: Message = {
  zh: '该成员的评分已提交,只能由其本人办理回避;需要重新评分的,请在评估小组完成评分后由市民政局撤回评分。',
  en:
    'This member has scored, so only the member can recuse themselves. To score again, let the panel finish; the city ' +
    'bureau can then withdraw the scores.',
};
const FORM_CLEARED: Message = {
  zh: '该成员的评分表已签字并录入过,不得再办理该成员回避。原录入人已回避,请由其他人员重新录入该评分表。',
  en:
    'The signed form of this member has already been entered, so the member can no longer be recused. The person who ' +
    'entered it is now recused. Another person must enter the form again.',
};
