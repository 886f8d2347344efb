import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type RectificationLoaders } from '../../oversight/rectification/rectification.loader';
import { type RectificationRow } from '../../oversight/rectification/rectification.row';
import { type Placed, loadPlaces } from '../place/station-place.loader';

/** The context that reads the facts of rectifications. */
export type RectificationContext = Placed & { load: Pick<RectificationLoaders, 'roundsOfRectification'> };

/**
 * The facts of a rectification. `place` is null if the caller cannot read the station. `returnedOn` is the day on which
 * the last answer was returned, or null if it was not returned.
 */
export type RectificationFacts = { place: PlaceRow | null; returnedOn: string | null };

/** Loads the facts of rectifications, by the id of the rectification. */
export async function loadRectifications(
  context: RectificationContext,
  rows: readonly RectificationRow[],
): Promise<ReadonlyMap<string, RectificationFacts>> {
  const [places, rounds] = await Promise.all([
    loadPlaces(context, rows),
    Promise.all(rows.map(({ id }) => context.load.roundsOfRectification.load(id))),
  ]);
  return new Map(
    rows.map(({ id, stationId }, index) => {
      const returnedOn = rounds[index]?.at(-1)?.returnedOn ?? null;
      return [id, { place: places.get(stationId) ?? null, returnedOn }];
    }),
  );
}
