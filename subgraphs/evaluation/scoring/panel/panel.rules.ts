import { PANEL_MEMBER_KIND, type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { HubError, type Message, invalidState } from '../../../../shared/kernel/errors';
import { type Fault } from '../../../../shared/kernel/faults';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { partOf } from '../evaluation/offices.rules';
import { type PanelMemberRow } from '../panel-member/panel-member.row';

/** A person to appoint: one who signs in to the Hub, or a person outside by name. */
export type Appointed = { kind: PanelMemberKind; person: Person | null; name: string | null };

type Known = Pick<PanelMemberRow, 'person' | 'name'>;
/**
 * The persons who may not be appointed: members of the year's panels, and persons who are recused or whose score was
 * withdrawn.
 */
type Barred = { members: readonly Known[]; persons: readonly (Person | null)[] };

/** Returns the faults of an appointment. Each member is one person, and nobody takes part twice in a project year. */
export function appointmentFaults(appointed: readonly Appointed[], { members, persons }: Barred): Fault[] {
  return appointed.flatMap((each, index): Fault[] => {
    const at = (field: string, text: Message) => [{ field: `members.${index}.${field}`, text }];
    const { kind, person, name } = each;
    if ((person === null) === (name === null)) return at('account', ONE_OF_BOTH);
    if (kind === 'DISTRICT_HUB' && person === null) return at('account', HUB_SIGNS_IN);
    const field = person === null ? 'name' : 'account';
    if (appointed.slice(0, index).some((other) => isSame(other, each))) return at(field, TWICE);
    if (members.some((other) => isSame(other, each))) return at(field, MEMBER_ALREADY);
    return persons.some((other) => isSamePerson(other, person)) ? at(field, BARRED) : [];
  });
}

function isSame(one: Known, other: Known): boolean {
  if (one.person !== null) return isSamePerson(one.person, other.person);
  return one.name !== null && one.name === other.name;
}

/**
 * Requires that a panel may be appointed, or have more members: nobody but the street office has scored, which the
 * district bureau may not know. What the street office has scored is set aside.
 * @throws HubError INVALID_STATE
 */
export function assertAppointable(evaluation: EvaluationRow): void {
  if (evaluation.status !== 'DRAFT') {
    throw invalidState(evaluation.status, {
      zh: '该评估已评分,不能再设评估小组。需要重新评分的,请先撤回评分(withdrawScore)。',
      en: 'The evaluation is scored. To have a panel score it, withdraw the scores first (withdrawScore).',
    });
  }
  if (partOf(evaluation, 'DISTRICT_BUREAU').scoredOn === null) return;
  throw invalidState('DRAFT', {
    zh: '本单位已评分。需要由评估小组评分的,请先撤回本单位评分(withdrawScore)。',
    en: 'Your office has scored. To have a panel score instead, withdraw your score first (withdrawScore).',
  });
}

/**
 * Returns the evaluation with the panel as it is now. Each kind of its members occurs once, in the order of the list.
 */
export function withPanel(evaluation: EvaluationRow, members: readonly PanelMemberRow[]): EvaluationRow {
  const active = activeOf(evaluation, members);
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

/**
 * Returns the member as recused. Their form counts no more.
 * @throws HubError INVALID_STATE if they are recused already, or the panel has scored
 */
export function recusedMember(
  member: PanelMemberRow,
  { status, round }: EvaluationRow,
  { reason, today }: { reason: string; today: string },
): PanelMemberRow {
  if (status !== 'DRAFT' || member.round !== round) throw invalidState(status, PANEL_HAS_SCORED);
  if (member.recusedOn !== null) throw invalidState('RECUSED', RECUSED_ALREADY);
  return { ...member, recusedOn: today, recusalReason: reason };
}

/** Checks that the member is this person. @throws HubError FORBIDDEN */
export function assertOwnMembership({ person }: PanelMemberRow, caller: Person): void {
  if (isSamePerson(person, caller)) return;
  throw new HubError('FORBIDDEN', {
    zh: '只能办理本人的评估小组成员事项,请由该成员本人或者区县民政部门办理。',
    en: 'You can act only for yourself on the panel. Ask the member or the district bureau to do this.',
  });
}

const ONE_OF_BOTH: Message = {
  zh: '账号(account)与姓名(name)须且只能填写其一:有本系统账号的填写账号,系统外人员填写姓名。',
  en: 'Give either the account of a person who signs in to the Hub, or the name of a person outside, but not both.',
};
const HUB_SIGNS_IN: Message = {
  zh: '社工总站成员须填写其本系统账号。',
  en: 'A member from the district hub signs in to the Hub. Give the account.',
};
const TWICE: Message = {
  zh: '同一人不得重复列入评估小组,请删除重复项。',
  en: 'This person is listed twice. Remove one of the entries.',
};
const MEMBER_ALREADY: Message = {
  zh: '该人员已是或曾是该项目年度评估小组成员,请另聘他人。',
  en: 'This person is or was a member of a panel for this project year. Appoint another person.',
};
const BARRED: Message = {
  zh: '该人员已回避该项目年度的评估,或其评分已被撤回,请另聘他人。',
  en: 'This person is recused from this project year, or their score of it was withdrawn. Appoint another person.',
};
const PANEL_HAS_SCORED: Message = {
  zh: '评估小组已完成评分,不能再办理成员回避;需要重新评分的,请撤回评分(withdrawScore)。',
  en: 'The panel has scored, so no member can be recused any more. Withdraw the scores instead (withdrawScore).',
};
const RECUSED_ALREADY: Message = {
  zh: '该成员已回避,无须重复办理。',
  en: 'The member is already recused. There is nothing more to do.',
};
