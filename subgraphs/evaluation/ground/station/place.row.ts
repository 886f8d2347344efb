import { lotsInForce, placeTable } from '../../../../shared/follow/projection/place';
import { servedLotsTable } from '../../../../shared/follow/projection/served-lots';

/**
 * The table of the current division, district and status of each station. A contractor sees the stations of its lots in
 * force.
 */
export const places = placeTable(lotsInForce);

/** The table of all lots of stations, past and present. */
export const servedLots = servedLotsTable(places, 'stationId');
