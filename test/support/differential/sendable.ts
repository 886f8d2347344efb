import { buildSchema, type GraphQLSchema, getOperationAST, parse, specifiedRules, validate } from 'graphql';
import { type Role } from '../../../shared/domain/roles';
import { committedSupergraph } from '../../../gateway/process/assemble-gateway';
import { estimator } from '../../../gateway/graph/document/estimate-fields';
import { DEFAULT_LIMITS, mostFieldsOf } from '../../../gateway/graph/document/limits';
import { validationRulesOf } from '../../../gateway/graph/document/validation-rules';
import { Flattened } from '../../../gateway/graph/flattening/flattened';
import { coerceVariables } from '../../../gateway/graph/variables/variables';
import { coordinatesIn } from '../registry/schema/asked-fields';
import { type Operation } from './draw-operation';

const supergraph = buildSchema(committedSupergraph(), { assumeValidSDL: true, assumeValid: true });
const rules = [...specifiedRules, ...validationRulesOf(supergraph, DEFAULT_LIMITS)];

/**
 * Creates a function that returns whether a role may send an operation to both gateways. The operation must be valid in
 * the schema of the role, and must get the same answer each time. It must also keep the rules and default limits of the
 * Hub, because Apollo's gateway does not know them and would answer operations that the Hub refuses.
 */
export function sendableBy(role: Role, schema: GraphQLSchema): (operation: Operation) => boolean {
  const flattened = new Flattened(supergraph, DEFAULT_LIMITS.selections);
  return ({ query, variables, operationName }) => {
    const document = parse(query, { noLocation: true, maxTokens: DEFAULT_LIMITS.tokens });
    if (validate(schema, document, rules).length > 0 || isUnsteady(query, schema)) return false;
    const operation = getOperationAST(document, operationName);
    if (!operation) return false;
    const coerced = coerceVariables(schema, { operation, neverNull: [] }, variables);
    if ('refusal' in coerced) return false;
    const { executable } = flattened.of(document, operation, coerced.values);
    const fields = executable === null ? 0 : estimator(schema, executable)(coerced.values);
    return fields <= mostFieldsOf(role, DEFAULT_LIMITS);
  };
}

/** The Hub records each read of the fields in `RECORDED`. The fields in `RECORD` show these records. */
const RECORDED = new Set([
  'Complaint.contact',
  'Query.qualificationFile',
  'StationWorker.birthDate',
  'StationWorker.phone',
  'StationWorker.identityNumberTail',
  'Certificate.number',
]);
const RECORD = new Set(['Query.evaluationEvents', 'Query.verifyEvaluationChains', 'Query.personalDataReads']);

/**
 * Returns whether the answer to an operation changes when the operation is sent again. The answer changes if the
 * operation has fields of `RECORDED` and of `RECORD`, because it then shows the records of its own reads.
 */
function isUnsteady(query: string, schema: GraphQLSchema): boolean {
  const asked = [...coordinatesIn(query, schema)];
  return asked.some((each) => RECORDED.has(each)) && asked.some((each) => RECORD.has(each));
}
