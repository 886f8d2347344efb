import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PanelMemberSlice } from './panel-member.repository';

/** Loads members of panels by id, and the members of the panels of an evaluation. */
export function panelMemberLoaders({ panelMembers }: PanelMemberSlice) {
  return {
    panelMember: rowLoader(panelMembers, 'id'),
    panelMembersOf: rowsLoader('evaluationId', (ids) => panelMembers.ofEvaluations(ids)),
  };
}
export type PanelMemberLoaders = ReturnType<typeof panelMemberLoaders>;
