import { recordTables } from '../../../shared/record/events/record-tables';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { type RecordingArea } from './event/recording-area';
import { waiverTable } from './guard/waived.row';
import { contractTable } from './contract/contract.row';
import { lotTable } from './lot/lot.row';
import { places } from './place/place.row';
import { type Access } from '../../../shared/store/scoped-repository';
import { KeptWaiverRepository } from '../../../shared/follow/projection/waiver-projection';
import { PlaceRepository } from '../../../shared/follow/projection/place-repository';
import { placeLoaders } from './place/place.loader';

/**
 * The area on which all other areas depend. It holds the tables that limit the scopes of other tables, the projections
 * of other subgraphs' facts, and the record of events.
 */
export const ground = {
  resolvers: [EventResolver],
  tables: [contractTable, lotTable, places, waiverTable, ...recordTables(record)],
  repositories: (access: Access) => ({
    places: new PlaceRepository(access, places),
    waivers: new KeptWaiverRepository(access, waiverTable),
  }),
  loaders: placeLoaders,
  actions: [],
} satisfies RecordingArea;
