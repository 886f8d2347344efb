import { DIMENSION, type Dimension } from '../../../../shared/domain/evaluations';
import { HubError, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type EvaluationParameters } from '../../../../shared/policy/schema/policy-schema';
import { type Caller } from '../../../../shared/access/caller';
import { type Person, isSamePerson, personOf } from '../../../../shared/access/person';
import { type EvaluationRow } from '../evaluation/evaluation.row';
import { gradeOf, isOwnWork } from '../evaluation/evaluation.rules';
import { type PanelMemberRow, type PanelPoints } from '../panel-member/panel-member.row';
import { activeOf } from './panel.rules';

/**
 * Checks that the caller may enter the form of this member. It must be the caller's own form, or the form of an
 * external person with the signed sheet as a file. A district hub whose contractor is evaluated takes no part.
 * @throws HubError BAD_USER_INPUT if the signed sheet is missing; FORBIDDEN if the caller may not enter the form
 */
export function assertMayEnter(
  caller: Caller,
  { person }: PanelMemberRow,
  { contractorId, files }: { contractorId: string; files: number },
): void {
  if (isOwnWork(caller, { contractorId })) {
    throw new HubError('FORBIDDEN', {
      zh: '本社工总站的承接主体即被评估的承接主体,应当回避。请联系区县民政部门录入评分表,或者另聘成员。',
      en:
        'The evaluated contractor runs your district hub, so you cannot take part. Ask the district bureau to enter ' +
        'the form, or to appoint another member.',
    });
  }
  if (person === null) return assertSheet(caller, files);
  if (isSamePerson(person, personOf(caller))) return;
  throw new HubError('FORBIDDEN', {
    zh: '该成员有本系统账号,须由其本人评分,请由其办理。',
    en: 'This member has an account in the Hub and must score in person. Ask the member to score.',
  });
}

function assertSheet({ role }: Caller, files: number): void {
  if (role === 'CITY_PLATFORM') {
    throw new HubError('FORBIDDEN', {
      zh: '该成员没有本系统账号,其评分表须由区县民政部门或者社工总站录入,请与其联系。',
      en: 'This member has no account in the Hub. Ask the district bureau or the district hub to enter the score form.',
    });
  }
  if (files > 0) return;
  throw badInput('input.attachments', {
    zh: '该成员没有本系统账号,录入时须附其签字的评分表,请上传后重新提交。',
    en: 'This member has no account in the Hub. Attach the form that the member signed.',
  });
}

type Form = { points: readonly PanelPoints[]; enteredBy: Person; today: string };

/**
 * Returns the member with their form. Until all members have scored, a member may enter their own form again. The form
 * of an external person is entered once, because its sheet is signed.
 * @throws HubError INVALID_STATE if the form is final; FORBIDDEN if the member is recused
 */
export function scoredMember(
  member: PanelMemberRow,
  { status, round }: EvaluationRow,
  { points, enteredBy, today }: Form,
): PanelMemberRow {
  if (status !== 'DRAFT' || member.round !== round) {
    throw invalidState(status, {
      zh: '该轮评估小组评分已经结束,评分表不得更改。区县民政部门和街道(镇)均签署之前需要重新评分的,由两个单位共同撤回评分,或者由市民政局撤回评分,并由其他人员重新评分。',
      en:
        'This round of scoring by the panel has ended, so the form cannot be changed. Until both offices have ' +
        'signed, the scores can be withdrawn by both offices together or by the city bureau. Other persons then score.',
    });
  }
  if (member.recusedOn !== null) {
    throw new HubError('FORBIDDEN', {
      zh: '该成员已回避,不得评分,请另聘他人。',
      en: 'The member is recused and cannot score. Appoint another person.',
    });
  }
  if (member.person === null && member.scoredOn !== null) {
    throw invalidState('MEMBER_SCORED', {
      zh: '该成员签字的评分表已录入,不得更改;需要重新评分的,请在评估小组完成评分后由市民政局撤回评分。',
      en:
        'The signed form of this member is final. To score again, let the panel finish; the city bureau can then ' +
        'withdraw the scores.',
    });
  }
  return { ...member, points: [...points], enteredBy, scoredOn: today };
}

/**
 * The minimum number of forms that give a result. A panel replaces two offices that score independently. A single form
 * would be the judgement of one person, so the result waits until another member has scored.
 */
const LEAST_MEMBERS = 2;

/**
 * EV-1: returns the evaluation as scored, with the mean of the members' forms, once every member who is not recused has
 * scored. The total is rounded half up to a tenth. The points of each dimension, which are only shown, are rounded half
 * up to a hundredth. Null while a form is missing or fewer than two members are left.
 */
export function settledByPanel(
  evaluation: EvaluationRow,
  members: readonly PanelMemberRow[],
  { gradeBoundsTenths }: EvaluationParameters,
): EvaluationRow | null {
  const forms = activeOf(evaluation, members).map(({ points }) => points);
  const given = forms.filter((points) => points !== null);
  if (evaluation.panel === null || given.length < Math.max(LEAST_MEMBERS, forms.length)) return null;
  const sumOf = (dimension: Dimension) =>
    given
      .flat()
      .filter((each) => each.dimension === dimension)
      .reduce((sum, each) => sum + each.pointsTenths, 0);
  const sums = DIMENSION.values.map((dimension) => [dimension, sumOf(dimension)] as const);
  const mean = (sum: number) => Math.floor((2 * sum + given.length) / (2 * given.length));
  const scoreTenths = mean(sums.reduce((total, [, sum]) => total + sum, 0));
  const pointsHundredths = Object.fromEntries(sums.map(([dimension, sum]) => [dimension, mean(10 * sum)]));
  return {
    ...evaluation,
    status: 'SCORED',
    scoreTenths,
    grade: gradeOf(scoreTenths, gradeBoundsTenths),
    panel: { ...evaluation.panel, pointsHundredths: pointsHundredths as Record<Dimension, number> },
  };
}
