import { type ExecutionResult, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { describeError } from '../../../shared/graphql/errors/describe-error';
import { HubError } from '../../../shared/kernel/errors';
import { badInputs } from '../../../shared/kernel/faults';
import { withStandIns } from './stand-ins';
import { type Coerced } from './variables';

type Call = {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
};

/** Runs the operation with these values of its variables. A mutation only checks its input, and writes nothing. */
type Check = (values: Record<string, unknown>) => Promise<ExecutionResult>;

/**
 * Returns the refusal of an operation whose variables are malformed. For a mutation, the refusal also contains the
 * faults that the subgraph finds in the well-formed values, so that the caller sees all faults at once. If a malformed
 * value has no stand-in (stand-ins.ts), the subgraph cannot check the other values.
 */
export async function wholeRefusal(
  { schema, operation, variables }: Call,
  { refusal, wrong }: Extract<Coerced, { refusal: HubError }>,
  check: Check,
): Promise<HubError> {
  if (operation.operation !== OperationTypeNode.MUTATION || wrong.length === 0) return refusal;
  const values = withStandIns(schema, operation, { variables, wrong });
  return values === null ? refusal : withFurtherFaults(refusal, await check(values));
}

/** Adds the faults in an answer to the refusal. It leaves out faults of the values that replaced malformed ones. */
function withFurtherFaults(refusal: HubError, { errors = [] }: ExecutionResult): HubError {
  const isKnown = (field: string) => refusal.faults.some((each) => `${field}.`.startsWith(`${each.field}.`));
  const further = errors.flatMap((error) => describeError(error)?.faults ?? []);
  const { code, text, faults } = badInputs([...refusal.faults, ...further.filter(({ field }) => !isKnown(field))]);
  return new HubError(code, text, refusal.details, faults);
}
