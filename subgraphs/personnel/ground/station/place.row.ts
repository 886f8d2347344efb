import { lotsInForce, placeTable } from '../../../../shared/follow/projection/place';

/** Where each station is now. A contractor reads the stations of its lots in force. */
export const places = placeTable(lotsInForce);
