import { type Area } from '../../../shared/graphql/area';
import { lotsInForce } from '../../../shared/follow/projection/place';
import { recordTables } from '../../../shared/record/events/record-tables';
import { AttachmentResolver } from './attachment/attachment.resolver';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { places } from './station/place.row';

/** What everything else stands on: stations, divisions and contractors as others own them, attached files, and the record. */
export const ground: Area = {
  resolvers: [AttachmentResolver, EventResolver],
  tables: [places, lotsInForce, ...recordTables(record)],
};
