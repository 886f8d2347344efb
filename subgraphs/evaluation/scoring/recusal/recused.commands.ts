import { type BeyondPanelMembers } from '../panel-member/panel-member.repository';
import { type RecusalSlice } from './recusal.repository';
import { type Recused, recusedOf } from './recusal.rules';

type Year = { stationId: string; projectYear: number };

/** Returns the persons who are recused from the evaluations of a project year (see `recusedOf`). */
export async function recusedPersons(
  { recusals, beyond }: RecusalSlice & BeyondPanelMembers,
  year: Year,
): Promise<Recused[]> {
  return recusedOf(await recusals.ofYear(year), await beyond.panelMembers.ofYear(year));
}
