import { type Duty } from '../../../../shared/graphql/work/duty';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type ActsContext } from './evaluation-acts.loader';
import { objectionDuties } from './objection.duties';
import { panelDuties } from './panel.duties';
import { scoringDuties } from './scoring.duties';
import { signingDuties } from './signing.duties';

/** The duties of evaluations, in the order in which they follow one another. */
export const evaluationDuties: readonly Duty<ActsContext & EvaluationSlice>[] = [
  ...scoringDuties,
  ...panelDuties,
  ...objectionDuties,
  ...signingDuties,
];
