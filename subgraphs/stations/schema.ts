import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { PremisesFactsResolver, StreetFactsResolver } from './facts/assessment/assessment.resolver';
import { type StationsContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { DivisionResolver } from './ground/division/division.resolver';
import { EventResolver } from './ground/event/event.resolver';
import { followers } from './followers';
import { MeResolver } from './caller/me/me.resolver';
import { RedistrictingResolver } from './station/redistricting/redistricting.resolver';
import { RegulationResolver } from './regulation/regulation/regulation.resolver';
import { FacilitiesResolver } from './station/station/facilities.resolver';
import { LifecycleResolver } from './station/station/lifecycle.resolver';
import { StationResolver } from './station/station/station.resolver';
import { toStation } from './station/station/station.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns stations, divisions and who the caller is. */
export const stations: Subgraph<StationsContext> = {
  name: 'stations',
  resolvers: [
    MeResolver,
    DivisionResolver,
    StationResolver,
    FacilitiesResolver,
    LifecycleResolver,
    RegulationResolver,
    RedistrictingResolver,
    PremisesFactsResolver,
    StreetFactsResolver,
    EventResolver,
  ],
  orphanedTypes: [],
  references: {
    Station: async ({ id }: ById, { load }) => {
      const row = await load.station.load(id);
      return row && toStation(row);
    },
    Division: ({ code }: ByCode, { load }) => load.division.load(code),
  },
  database,
  createContext,
  follows: followers,
  daily,
};
