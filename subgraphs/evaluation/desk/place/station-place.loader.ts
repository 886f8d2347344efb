import { type Condition } from '../../../../shared/access/scope-sql';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { atDivision } from '../../../../shared/store/at-division';
import { type PlaceSlice } from '../../ground/station/place.repository';
import { places } from '../../ground/station/place.row';

export type Placed = RequestContext & PlaceSlice;

/**
 * Loads the current division, district and status of stations, by the id of the station. A station that the caller
 * cannot read is left out.
 */
export async function loadPlaces(
  context: Placed,
  rows: readonly { stationId: string | null }[],
): Promise<ReadonlyMap<string, PlaceRow>> {
  const ids = new Set(rows.flatMap(({ stationId }) => stationId ?? []));
  const found = await context.places.findByKeys('stationId', [...ids]);
  return new Map(found.map((place) => [place.stationId, place]));
}

/** Returns a condition for rows (alias `t`) whose station now lies in a division. */
export function inDivision({ access }: RequestContext, code: DivisionCode): Condition {
  return atDivision('stationId', code, { places, access });
}
