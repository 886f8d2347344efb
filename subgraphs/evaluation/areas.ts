import { areasFor } from '../../shared/graphql/area';
import { assessment } from './assessment/area';
import { type EvaluationContext } from './context';
import { desk } from './desk/area';
import { ground } from './ground/area';
import { heldContents } from './held-contents';
import { history } from './history';
import { oversight } from './oversight/area';
import { scoring } from './scoring/area';
import { standard } from './standard/area';
import { submission } from './submission/area';

/** The areas of the subgraph. Each area may import the areas before it in this list. */
export const areas = areasFor<EvaluationContext>()([
  ground,
  standard,
  submission,
  scoring,
  oversight,
  assessment,
  desk,
  history,
  heldContents,
]);
