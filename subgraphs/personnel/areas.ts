import { areasFor } from '../../shared/graphql/area';
import { type PersonnelContext } from './context';
import { contact } from './contact/area';
import { desk } from './desk/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { history } from './history';
import { hours } from './hours/area';
import { posting } from './posting/area';
import { training } from './training/area';
import { worker } from './worker/area';

/** The areas of the subgraph. Each area may import the areas before it in this list. */
export const areas = areasFor<PersonnelContext>()([
  ground,
  worker,
  contact,
  posting,
  training,
  hours,
  desk,
  facts,
  history,
]);
