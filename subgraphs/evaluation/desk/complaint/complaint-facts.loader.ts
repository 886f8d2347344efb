import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type ComplaintRow } from '../../oversight/complaint/complaint.row';
import { type Placed, loadPlaces } from '../place/station-place.loader';

/** The current division and district of the station that a complaint concerns. */
export type ComplaintFacts = { place: PlaceRow };

/**
 * Loads the divisions of the stations that complaints concern, by the id of the complaint. A complaint about a station
 * that the caller cannot read is left out.
 */
export async function loadComplaints(
  context: Placed,
  rows: readonly ComplaintRow[],
): Promise<ReadonlyMap<string, ComplaintFacts>> {
  const places = await loadPlaces(context, rows);
  return new Map(
    rows.flatMap(({ id, stationId }) => {
      const place = places.get(stationId);
      return place === undefined ? [] : [[id, { place }] as const];
    }),
  );
}
