import { type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { type Fault, HubError, type Message } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { type PanelMemberRow } from '../panel-member/panel-member.row';
import { activeOf } from './panel.rules';

/** A person to appoint. A person with an account in the Hub has `person`, and an external person has `name` instead. */
export type Appointed = { kind: PanelMemberKind; person: Person | null; name: string | null };

type Known = Pick<PanelMemberRow, 'person' | 'name'>;
/**
 * The persons who may not be appointed. `members` took part in a panel. `persons` are recused, had a score withdrawn,
 * or scored in an earlier panel or in a replaced evaluation. `appointer` is the person who appoints.
 */
type Barred = { members: readonly Known[]; persons: readonly (Person | null)[]; appointer: Person };

/**
 * Returns the faults of an appointment. Each entry must name one person, either by account or by name, and nobody may
 * take part twice in a project year.
 */
export function appointmentFaults(appointed: readonly Appointed[], { members, persons, appointer }: Barred): Fault[] {
  return appointed.flatMap((each, index): Fault[] => {
    const at = (field: string, text: Message) => [{ field: `members.${index}.${field}`, text }];
    const { kind, person, name } = each;
    if ((person === null) === (name === null)) return at('account', ONE_OF_BOTH);
    if (kind === 'DISTRICT_HUB' && person === null) return at('account', HUB_SIGNS_IN);
    const field = person === null ? 'name' : 'account';
    if (appointed.slice(0, index).some((other) => isSame(other, each))) return at(field, TWICE);
    if (isSamePerson(person, appointer)) return at(field, APPOINTER);
    if (members.some((other) => isSame(other, each))) return at(field, MEMBER_ALREADY);
    return persons.some((other) => isSamePerson(other, person)) ? at(field, BARRED) : [];
  });
}

function isSame(one: Known, other: Known): boolean {
  if (one.person !== null) return isSamePerson(one.person, other.person);
  return one.name !== null && one.name === other.name;
}

/**
 * The maximum number of panel members of one evaluation, including recused members and the members of earlier rounds.
 * Without a limit, replacing members could fill the table.
 */
const MOST_ROWS = 30;

/** Returns a fault if an evaluation would have more than `MOST_ROWS` panel members after `added` more are appointed. */
export function panelSizeFaults(
  { id }: Pick<EvaluationRow, 'id'>,
  members: readonly PanelMemberRow[],
  added: number,
): Fault[] {
  const known = members.filter(({ evaluationId }) => evaluationId === id).length;
  return known + added > MOST_ROWS ? [{ field: 'members', text: TOO_MANY }] : [];
}

/**
 * Checks that the appointer is not a member of the panel, because a member must not choose who scores beside them.
 * @throws HubError FORBIDDEN
 */
export function assertNoMember(evaluation: EvaluationRow, members: readonly PanelMemberRow[], appointer: Person): void {
  if (!activeOf(evaluation, members).some(({ person }) => isSamePerson(person, appointer))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您是该评估小组成员,不得增补成员,请由本单位其他人员办理。',
    en: 'You are a member of this panel, so you cannot appoint others to it. A colleague must act instead.',
  });
}

const ONE_OF_BOTH: Message = {
  zh: '账号与姓名须且只能填写其一:有本系统账号的填写账号,无本系统账号的填写姓名。',
  en: 'Give either the account of a person who signs in to the Hub, or the name of an external person, but not both.',
};
const HUB_SIGNS_IN: Message = {
  zh: '社工总站成员须填写其本系统账号。',
  en: 'A member from the district hub must be named by account. Give the account in the Hub.',
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
  zh: '该人员已回避该项目年度的评估,或其评分已被撤回,或曾参加该评估以前轮次的评估小组评分,或曾参加被替代的原评估的评分,请另聘他人。',
  en:
    'This person is recused from this project year, had a score withdrawn, took part in the scoring by an earlier ' +
    'panel, or scored the evaluation that this one replaces. Appoint another person.',
};
const APPOINTER: Message = {
  zh: '聘请人不得担任其所聘评估小组的成员,请另聘他人。',
  en: 'You cannot appoint yourself to a panel. Appoint another person.',
};
const TOO_MANY: Message = {
  zh: `每次评估的评估小组成员(含已回避的及以前各轮的)累计不得超过 ${MOST_ROWS} 人,请减少增补人数。`,
  en: `An evaluation can have at most ${MOST_ROWS} panel members, including recused members and members of earlier rounds. Appoint fewer.`,
};
