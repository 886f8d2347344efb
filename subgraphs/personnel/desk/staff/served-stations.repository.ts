import { type Access, type Order, ScopedRepository } from '../../../../shared/store/scoped-repository';
import { type PlaceLotRow, lotsInForce } from '../../../../shared/follow/projection/place';

const FIRST_SIGNED: Order<PlaceLotRow> = [
  { column: 'signedOn', direction: 'ASC' },
  { column: 'lotId', direction: 'ASC' },
];

/** Reads the lots in force. A contractor reads its own lots. */
export class ServedStationsRepository extends ScopedRepository<PlaceLotRow> {
  constructor(access: Access) {
    super(access, lotsInForce);
  }

  /** Returns the lots in force that have a station, in the order of their signing. */
  lots(): Promise<(PlaceLotRow & { stationId: string })[]> {
    const ofStation = { sql: 't.stationId IS NOT NULL', parameters: [] };
    return this.findAll(ofStation, FIRST_SIGNED) as Promise<(PlaceLotRow & { stationId: string })[]>;
  }
}
