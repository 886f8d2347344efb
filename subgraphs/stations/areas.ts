import { type Area } from '../../shared/graphql/build-subgraph';
import { caller } from './caller/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { regulation } from './regulation/area';
import { station } from './station/area';

/** The areas of the subgraph, from the ground up. */
export const areas: readonly Area[] = [ground, regulation, station, caller, facts];
