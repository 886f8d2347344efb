import { lotsInForce, placeTable } from '../../../../shared/follow/projection/place';

/**
 * The table of the current division, district and status of each station. A contractor reads the stations of its lots
 * in force.
 */
export const places = placeTable(lotsInForce);
