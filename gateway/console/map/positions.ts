import jinan from './3701.json';

/** The row and the column of each tile of a map, counted from the top left. The keys are division codes. */
export type Positions = Readonly<Record<string, readonly number[]>>;

/** The maps with a manual layout, by the code of the division that each map shows. */
const MAPS: Readonly<Record<string, Positions>> = { '3701': jinan };

/** Returns the positions of the tiles on the map of a division. Returns null if the map has no manual layout. */
export function positionsOf(division: string): Positions | null {
  return MAPS[division] ?? null;
}
