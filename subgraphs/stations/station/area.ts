import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { ContactResolver } from './contact/contact.resolver';
import { FacilitiesResolver } from './facilities/facilities.resolver';
import { LifecycleResolver } from './lifecycle/lifecycle.resolver';
import { redistrictingLoaders } from './redistricting/redistricting.loader';
import { RedistrictingRepository } from './redistricting/redistricting.repository';
import { RedistrictingResolver } from './redistricting/redistricting.resolver';
import { redistrictingTable } from './redistricting/redistricting.row';
import { StationResolver } from './station/station.resolver';
import { StreetStationResolver } from './station/street-station.resolver';

/** The area of stations: their contact details, facilities and status, and the redistrictings that change them. */
export const station = {
  resolvers: [
    StationResolver,
    StreetStationResolver,
    ContactResolver,
    FacilitiesResolver,
    LifecycleResolver,
    RedistrictingResolver,
  ],
  tables: [redistrictingTable],
  repositories: (access: Access) => ({ redistrictings: new RedistrictingRepository(access) }),
  loaders: redistrictingLoaders,
} satisfies Area;
