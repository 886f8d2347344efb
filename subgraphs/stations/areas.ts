import { areasFor } from '../../shared/graphql/area';
import { caller } from './caller/area';
import { type StationsContext } from './context';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { regulation } from './regulation/area';
import { station } from './station/area';

/** The areas of the subgraph, lowest first. */
export const areas = areasFor<StationsContext>()([ground, regulation, station, caller, facts]);
