import { type Person } from '../../../../shared/access/person';
import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { type RecusalSlice } from './recusal.repository';

type Year = { stationId: string; projectYear: number };

/**
 * Returns the persons who are recused from the evaluations of a project year: those who recused themselves, and the
 * recused members of its panels. A person with an interest as a member has the same interest in any other part.
 */
export async function recusedPersons(
  { recusals, beyond }: RecusalSlice & BeyondPanelMembers,
  year: Year,
): Promise<{ person: Person }[]> {
  const members = await beyond.panelMembers.ofYear(year);
  const recused = members.flatMap(({ person, recusedOn }) => {
    return person === null || recusedOn === null ? [] : [{ person }];
  });
  return [...(await recusals.ofYear(year)).map(({ person }) => ({ person })), ...recused];
}
