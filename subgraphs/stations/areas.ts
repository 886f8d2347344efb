import { areasFor } from '../../shared/graphql/area';
import { caller } from './caller/area';
import { type StationsContext } from './context';
import { desk } from './desk/area';
import { facts } from './facts/area';
import { ground } from './ground/area';
import { heldContents } from './held-contents';
import { history } from './history';
import { regulation } from './regulation/area';
import { station } from './station/area';

/** The areas of the subgraph. Each area may import the areas before it in this list. */
export const areas = areasFor<StationsContext>()([
  ground,
  regulation,
  station,
  caller,
  desk,
  facts,
  history,
  heldContents,
]);
