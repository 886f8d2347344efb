import { lotsInForce, placeTable } from '../../../../shared/follow/projection/place';

/** Where each station is now; a contractor's are those of its lots in force. */
export const places = placeTable(lotsInForce);
