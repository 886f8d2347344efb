import {
  coerceInputValue,
  getVariableValues,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { badInput, HubError } from '../../../shared/kernel/errors';

/** The number of refusals that one answer reports. */
const MAX_REFUSALS = 10;

export type Coerced = { readonly values: Record<string, unknown> } | { readonly refusals: readonly HubError[] };

/**
 * Coerces variables against the schema of the *audience*. Validation does not check them, and the executor would coerce
 * against the whole supergraph, accept a hidden input field, and suggest hidden names for a mistyped one.
 * @returns the values for the executor, or refusals with BAD_USER_INPUT whose `field` is a path such as
 * `input.items.0.name`
 */
export function coerceVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Coerced {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: MAX_REFUSALS });
  if (errors === undefined) return { values: coerced };
  const failed = new Set(errors.flatMap(({ nodes }) => nodes ?? []));
  const refusals = definitions
    .filter((definition) => failed.has(definition))
    .flatMap((definition) => refusalsOf(schema, definition, variables));
  return { refusals: refusals.slice(0, MAX_REFUSALS) };
}

/**
 * Returns why one variable was refused. The variable is coerced again, because graphql-js reports paths only this way.
 */
function refusalsOf(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): HubError[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!isInputType(type)) return [invalid(name, 'The schema has no input type of that name.')];
  if (value == null && definition.type.kind === Kind.NON_NULL_TYPE) return [missing(name)];
  return coercionErrors(value, type).map(({ path, error }) => refusal([name, ...path], error));
}

/** The longest part of a message that the client's own text makes. */
const MOST_CHARACTERS = 300;

type CoercionError = { readonly path: readonly (string | number)[]; readonly error: GraphQLError };

/**
 * Stops a coercion after enough faults. A body can hold some 20,000 faults, and each one searches for similar names.
 */
class EnoughError extends Error {}

function coercionErrors(value: unknown, type: GraphQLInputType): CoercionError[] {
  const found: CoercionError[] = [];
  try {
    coerceInputValue(value, type, (path, _value, error) => {
      found.push({ path, error });
      if (found.length >= MAX_REFUSALS) throw new EnoughError();
    });
  } catch (error) {
    if (!(error instanceof EnoughError)) throw error;
  }
  return found;
}

/**
 * The text of graphql-js for an input field that is missing or unknown. The path that graphql-js reports ends one level
 * above that field.
 */
const OF_FIELD = /^Field "(.*?)" (of required type|is not defined)/;

function refusal(path: readonly (string | number)[], error: GraphQLError): HubError {
  const cause = error.originalError;
  const [, inner, problem] = OF_FIELD.exec(error.message) ?? [];
  const field = shortened([...path, ...(inner === undefined ? [] : [inner])].join('.'));
  if (cause instanceof HubError) return new HubError('BAD_USER_INPUT', cause.text, { ...cause.details, field });
  if (problem === 'of required type') return missing(field);
  return problem === undefined ? invalid(field, shortened(error.message)) : unknown(field, shortened(error.message));
}

function missing(field: string): HubError {
  return badInput(field, { zh: `缺少必填项“${field}”,请填写。`, en: `"${field}" is required. Give it a value.` });
}

function unknown(field: string, why: string): HubError {
  return badInput(field, { zh: `没有名为“${field}”的输入项,请删除或改正。`, en: `${why} Remove or correct it.` });
}

function invalid(field: string, why: string): HubError {
  return badInput(field, {
    zh: `“${field}”的值无效,请按其类型填写。`,
    en: `The value of "${field}" is not valid: ${why}`,
  });
}

/** Shortens a text of graphql-js, which quotes the value or the name that the client sent. */
function shortened(text: string): string {
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}
