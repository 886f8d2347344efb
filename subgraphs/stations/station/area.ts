import { type Area } from '../../../shared/graphql/area';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { stationAttachmentLoaders } from './attachment/station-attachment.loader';
import { StationAttachmentRepository, type StationAttachmentSlice } from './attachment/station-attachment.repository';
import {
  SignageAttachmentResolver,
  StationFileResolver,
  VenueAttachmentResolver,
} from './attachment/station-attachment.resolver';
import { stationAttachmentTable } from './attachment/station-attachment.row';
import { ContactResolver } from './contact/contact.resolver';
import { FacilitiesResolver } from './facilities/facilities.resolver';
import { LifecycleResolver } from './lifecycle/lifecycle.resolver';
import { redistrictingLoaders } from './redistricting/redistricting.loader';
import { RedistrictingRepository, type RedistrictingSlice } from './redistricting/redistricting.repository';
import { RedistrictingResolver } from './redistricting/redistricting.resolver';
import { redistrictingTable } from './redistricting/redistricting.row';
import { StationResolver } from './station/station.resolver';
import { StreetStationResolver } from './station/street-station.resolver';

/**
 * The area of stations: their contact details, their facilities and the files of these, their status, and the
 * redistrictings that change them.
 */
export const station = {
  resolvers: [
    StationResolver,
    StreetStationResolver,
    ContactResolver,
    FacilitiesResolver,
    StationFileResolver,
    VenueAttachmentResolver,
    SignageAttachmentResolver,
    LifecycleResolver,
    RedistrictingResolver,
  ],
  tables: [redistrictingTable, stationAttachmentTable],
  repositories: (access: Access) => ({
    redistrictings: new RedistrictingRepository(access),
    stationAttachments: new StationAttachmentRepository(access),
  }),
  loaders: (sources: RedistrictingSlice & StationAttachmentSlice) =>
    mergeDistinct([redistrictingLoaders(sources), stationAttachmentLoaders(sources)]),
} satisfies Area;
