import { type Area } from '../../../shared/graphql/build-subgraph';
import { FacilitiesResolver } from './facilities/facilities.resolver';
import { LifecycleResolver } from './lifecycle/lifecycle.resolver';
import { RedistrictingResolver } from './redistricting/redistricting.resolver';
import { redistrictingTable } from './redistricting/redistricting.row';
import { StationResolver } from './station/station.resolver';

/** Stations as their offices see and run them, and what becomes of them when streets are merged or split. */
export const station: Area = {
  resolvers: [StationResolver, FacilitiesResolver, LifecycleResolver, RedistrictingResolver],
  tables: [redistrictingTable],
};
