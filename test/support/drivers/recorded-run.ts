import { buildSchema, type ExecutionResult, print, stripIgnoredCharacters } from 'graphql';
import { type PlanNode, type RequiresSelection } from '@graphql-hive/router-query-planner';
import { compilePlan } from '../../../gateway/graph/plan/compile-plan';
import { type Entity, type PlanRun } from '../../../gateway/graph/plan/plan-run';

/** A fetch that a plan has sent. Its operation is text, so that a test can compare it. */
export type Sent = {
  readonly subgraph: string;
  readonly operation: string;
  readonly operationName?: string | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
};

export type Recorded = PlanRun & { readonly sent: Sent[] };

/** The answer to a fetch. A test must answer every fetch that a plan sends. */
type Answer = (sent: Sent) => Promise<ExecutionResult> | ExecutionResult;

/** The types of the entities in the plans of tests. */
const SUPERGRAPH = buildSchema('type Query { station: Station } type Station { id: ID! } type Worker { id: ID! }');

/** Returns the state of a run that calls no subgraph, and records what is sent. */
export function recordedRun(answer: Answer, given: Partial<Pick<PlanRun, 'data' | 'variables'>> = {}): Recorded {
  const sent: Sent[] = [];
  const call: PlanRun['call'] = async (subgraph, { document, ...rest }) => {
    const fetch = { subgraph, operation: stripIgnoredCharacters(print(document)), ...rest };
    sent.push(fetch);
    return answer(fetch);
  };
  return { variables: {}, data: {}, ...given, errors: [], derived: new Map(), call, sent };
}

/** Runs a plan to its end. */
export async function runPlan(
  node: PlanNode,
  answer: Answer,
  given: Partial<Pick<PlanRun, 'data' | 'variables'>> = {},
): Promise<Recorded> {
  const run = recordedRun(answer, given);
  await compilePlan(node, SUPERGRAPH)(run);
  return run;
}

/** Returns the errors of a run as an answer has them. */
export function errorsOf({ errors }: PlanRun) {
  return errors.map((error) => error.toJSON());
}

/** Returns the selection of a representation that has an id. */
export function idOf(typeCondition: string): RequiresSelection[] {
  const selections: RequiresSelection[] = ['__typename', 'id'].map((name) => ({ kind: 'Field', name }));
  return [{ kind: 'InlineFragment', typeCondition, selections }];
}

/** Returns the object of an answer that names a station. */
export function station(id: string, fields: Entity = {}): Entity {
  return { __typename: 'Station', id, ...fields };
}
