import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PanelMemberSlice } from './panel-member.repository';

/** Makes the loaders of members of panels by id and by evaluation. */
export function panelMemberLoaders({ panelMembers }: PanelMemberSlice) {
  return {
    panelMember: rowLoader(panelMembers, 'id'),
    panelMembersOf: rowsLoader('evaluationId', (ids) => panelMembers.ofEvaluations(ids)),
  };
}
export type PanelMemberLoaders = ReturnType<typeof panelMemberLoaders>;
