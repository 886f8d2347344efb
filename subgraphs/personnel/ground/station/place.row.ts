import { lotsInForce, placeTable } from '../../../../shared/follow/projection/place';

/** The table of the current places of stations. A contractor reads the stations of its lots in force. */
export const places = placeTable(lotsInForce);
