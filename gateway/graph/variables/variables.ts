import {
  coerceInputValue,
  getVariableValues,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  Kind,
  print,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { type Fault, HubError } from '../../../shared/kernel/errors';
import { badInputs, MOST_FAULTS } from '../../../shared/kernel/faults';
import { argumentPaths } from './argument-paths';
import { type WrongValue } from './stand-ins';
import {
  MOST_ITEMS,
  MOST_LEVELS,
  invalid,
  missing,
  notNull,
  notOfInputType,
  shortened,
  tooDeep,
  tooLong,
  unknown,
} from './variable-refusals';

/** The values for the executor, or a refusal with the places of the wrong values, as far as they are known. */
export type Coerced =
  { readonly values: Record<string, unknown> } | { readonly refusal: HubError; readonly wrong: readonly WrongValue[] };

/**
 * Coerces variables against the schema of the *audience*, because validation does not check them. The executor would
 * coerce them against the whole supergraph: it would accept a hidden input field, and suggest hidden names for a
 * mistyped one.
 * @param neverNull the nullable variables that the document uses where null is not allowed (nullable-variables.ts)
 * @returns the values for the executor, or a refusal with BAD_USER_INPUT and all faults. The path of a fault begins
 * with the argument, such as `input.items.0.name`.
 */
export function coerceVariables(
  schema: GraphQLSchema,
  { operation, neverNull }: { operation: OperationDefinitionNode; neverNull: readonly string[] },
  variables: Readonly<Record<string, unknown>>,
): Coerced {
  const definitions = operation.variableDefinitions ?? [];
  const large = definitions.flatMap(({ variable: { name } }) => tooLargeIn(variables[name.value], [name.value]) ?? []);
  if (large.length > 0) return { refusal: refusalOf(operation, large), wrong: [] };
  const { coerced, errors } = getVariableValues(schema, definitions, variables, { maxErrors: MOST_FAULTS });
  if (errors === undefined) {
    const nulls = neverNull.filter((name) => coerced[name] === null);
    return nulls.length > 0 ? { refusal: refusalOf(operation, nulls.map(notNull)), wrong: [] } : { values: coerced };
  }
  const failed = new Set(errors.flatMap(({ nodes }) => nodes ?? []));
  const located = definitions
    .filter((definition) => failed.has(definition) || failed.has(definition.type))
    .flatMap((definition) => faultsOf(schema, definition, variables));
  const faults = located.map(({ fault }) => fault);
  return { refusal: refusalOf(operation, faults), wrong: located };
}

/** Returns one error with all faults. In each `field`, it replaces the name of the variable with an argument path. */
function refusalOf(operation: OperationDefinitionNode, faults: readonly Fault[]): HubError {
  const paths = argumentPaths(operation);
  return badInputs(
    faults.map((fault) => {
      const [name = '', ...rest] = fault.field.split('.');
      return { ...fault, field: [paths.get(name) ?? name, ...rest].join('.') };
    }),
  );
}

/**
 * Returns the faults of one variable. The variable is coerced again, because graphql-js reports paths only this way.
 */
function faultsOf(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): LocatedFault[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (!isInputType(type)) return [located([name], notOfInputType(name, print(definition.type)))];
  if (value == null && definition.type.kind === Kind.NON_NULL_TYPE) return [located([name], missing(name))];
  return coercionErrors(value, type).map(({ path, error }) => faultOf([name, ...path], error));
}

type Path = readonly (string | number)[];
type CoercionError = { readonly path: Path; readonly error: GraphQLError };

/**
 * The error that stops a coercion after enough faults. A body can hold some 20,000 faults, and graphql-js searches for
 * similar names for each of them.
 */
class EnoughError extends Error {}

function coercionErrors(value: unknown, type: GraphQLInputType): CoercionError[] {
  const found: CoercionError[] = [];
  try {
    coerceInputValue(value, type, (path, _value, error) => {
      found.push({ path, error });
      if (found.length >= MOST_FAULTS) throw new EnoughError();
    });
  } catch (error) {
    if (!(error instanceof EnoughError)) throw error;
  }
  return found;
}

/**
 * Matches the text of graphql-js for an input field that is missing or unknown. The path that graphql-js reports ends
 * one level above that field.
 */
const OF_FIELD = /^Field "(.*?)" (of required type|is not defined)/;

function faultOf(path: Path, error: GraphQLError): LocatedFault {
  const cause = error.originalError;
  const [, inner, problem] = OF_FIELD.exec(error.message) ?? [];
  const place = inner === undefined ? path : [...path, inner];
  const field = shortened(place.join('.'));
  if (cause instanceof HubError) return located(place, { field, text: cause.text });
  if (problem === 'of required type') return located(place, missing(field));
  const why = shortened(error.message);
  return problem === undefined ? located(place, invalid(field, why)) : located(place, unknown(field, why));
}

/** A fault with the place of the wrong value in the variables. */
type LocatedFault = WrongValue & { readonly fault: Fault };

function located(path: Path, fault: Fault): LocatedFault {
  return { path, isUnknown: fault.rule === 'UNKNOWN', fault };
}

/**
 * Returns a fault if a value has a longer list, or more levels, than any input of the Hub may have; otherwise null.
 * @param path the place of the value, which begins with the name of the variable
 */
function tooLargeIn(value: unknown, path: readonly [string, ...string[]]): Fault | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MOST_LEVELS) return tooDeep(path[0]);
  if (Array.isArray(value) && value.length > MOST_ITEMS) return tooLong(path.join('.'));
  for (const [name, inner] of Object.entries(value)) {
    const found = typeof inner === 'object' ? tooLargeIn(inner, [...path, name]) : null;
    if (found !== null) return found;
  }
  return null;
}
