import { HubError } from '../../../../shared/kernel/errors';
import { type Person, isSamePerson } from '../../../../shared/access/person';
import { type Evaluator } from '../evaluation/offices.rules';
import { type PanelMemberRow } from './panel-member.row';

/**
 * Returns the persons who scored an evaluation as members of a panel, or entered the form of an external person. None
 * of them may decide an objection.
 */
export function panelScorers(members: readonly PanelMemberRow[]): Person[] {
  return members.flatMap(({ person, enteredBy, scoredOn }) => {
    return scoredOn === null ? [] : [person, enteredBy].filter((each) => each !== null);
  });
}

/**
 * Checks that a person who scored in a panel does not act for the street office. The district bureau appoints the
 * panel, so such a person would confirm their own points in the name of the other office.
 * @throws HubError FORBIDDEN
 */
export function assertNotOfPanel(scorers: readonly Person[], { office, person }: Evaluator): void {
  if (office !== 'STREET_OFFICE' || !scorers.some((each) => isSamePerson(each, person))) return;
  throw new HubError('FORBIDDEN', {
    zh: '您参加了该评估的评估小组评分,不得代表街道(镇)办理,请由本单位其他人员办理。',
    en: 'You took part in the scoring by the panel, so you cannot act for the street office. A colleague must act.',
  });
}
