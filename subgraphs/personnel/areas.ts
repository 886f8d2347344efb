import { areasFor } from '../../shared/graphql/area';
import { type PersonnelContext } from './context';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { hours } from './hours/area';
import { posting } from './posting/area';
import { training } from './training/area';
import { worker } from './worker/area';

/** The areas of the subgraph, lowest first. */
export const areas = areasFor<PersonnelContext>()([ground, worker, posting, training, hours, facts]);
