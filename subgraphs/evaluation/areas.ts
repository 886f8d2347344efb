import { areasFor } from '../../shared/graphql/area';
import { assessment } from './assessment/area';
import { type EvaluationContext } from './context';
import { ground } from './ground/area';
import { oversight } from './oversight/area';
import { scoring } from './scoring/area';
import { standard } from './standard/area';
import { submission } from './submission/area';

/** The areas of the subgraph. Each area may use those before it. */
export const areas = areasFor<EvaluationContext>()([ground, standard, submission, scoring, oversight, assessment]);
