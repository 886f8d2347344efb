import { type Positions } from './positions';

/** The number of tiles in a row of a map without a manual layout. */
const IN_ORDER = 6;

export type PlacedTile<Place> = { place: Place; row: number; column: number };

export type TileLayout<Place> = {
  columns: number;
  /** The tiles from the top left to the bottom right. The keyboard moves through them in this order. */
  tiles: readonly PlacedTile<Place>[];
  /** The divisions without a position on the map, in the order of their codes. */
  unknown: readonly Place[];
};

/**
 * Returns the row and column of the tile of each division. If the map has no positions, the tiles are sorted by the
 * code of the division, six in a row.
 */
export function layoutOf<Place extends { code: string }>(
  places: readonly Place[],
  positions: Positions | null,
): TileLayout<Place> {
  const sorted = [...places].sort((one, other) => (one.code < other.code ? -1 : 1));
  if (positions === null) {
    const tiles = sorted.map((place, at) => ({ place, row: Math.floor(at / IN_ORDER), column: at % IN_ORDER }));
    return { columns: IN_ORDER, tiles, unknown: [] };
  }
  const tiles = sorted.flatMap((place) => {
    const [row, column] = positions[place.code] ?? [];
    return row === undefined || column === undefined ? [] : [{ place, row, column }];
  });
  tiles.sort((one, other) => one.row - other.row || one.column - other.column);
  const columns = Math.max(0, ...tiles.map(({ column }) => column)) + 1;
  return { columns, tiles, unknown: sorted.filter(({ code }) => positions[code] === undefined) };
}
