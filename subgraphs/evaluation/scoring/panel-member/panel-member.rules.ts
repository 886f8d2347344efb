import { type Person } from '../../../../shared/access/person';
import { type PanelMemberRow } from './panel-member.row';

/**
 * Returns the persons who scored an evaluation as members of a panel, or entered the form of a person outside. None of
 * them decides an objection.
 */
export function panelScorers(members: readonly PanelMemberRow[]): Person[] {
  return members.flatMap(({ person, enteredBy, scoredOn }) => {
    return scoredOn === null ? [] : [person, enteredBy].filter((each) => each !== null);
  });
}
