import { type Area } from '../../../shared/graphql/area';
import { lotsInForce } from '../../../shared/follow/projection/place';
import { recordTables } from '../../../shared/record/events/record-tables';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { PlaceLotRepository, PlaceRepository } from '../../../shared/follow/projection/place-repository';
import { AttachmentResolver } from './attachment/attachment.resolver';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { places } from './station/place.row';
import { type AttachmentSlice } from './attachment/attachment.repository';
import { ContractorRepository, type ContractorSlice } from './contractor/contractor.repository';
import { placeLoaders } from './station/station.loader';
import { attachmentLoaders } from './attachment/attachment.loader';
import { contractorLoaders } from './contractor/contractor.loader';

/** The area that all other areas use: stations, divisions, contractors, attached files, and the record of events. */
export const ground = {
  resolvers: [AttachmentResolver, EventResolver],
  tables: [places, lotsInForce, ...recordTables(record)],
  repositories: (access: Access) => ({
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    contractors: new ContractorRepository(access),
  }),
  loaders: (sources: AttachmentSlice & ContractorSlice & { access: Access }) =>
    mergeDistinct([placeLoaders(sources.access), attachmentLoaders(sources), contractorLoaders(sources)]),
} satisfies Area;
