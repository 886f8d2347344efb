import {
  type BatchFetchNode,
  type FetchNode,
  type FlattenNode,
  type EntityBatchAlias,
} from '@graphql-hive/router-query-planner';
import { relocatedError } from '@graphql-tools/utils';
import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql';
import { type Collect, Representations, Targets } from './entities';
import { compileLocator, fieldsOn } from './locations';
import { mergeInto } from './merge';
import { type PlanRun, type Step, UnsupportedPlan } from './plan-run';
import { compileRepresentation } from './representations';

/** Returns the step that fetches root fields. */
export function rootFetch(node: FetchNode): Step {
  refuseRewrites(node);
  const { document, send } = sender(node);
  const firstField = firstFieldOf(document);
  return async (run) => {
    const { data, errors = [] } = await send(run, {});
    for (const error of errors) run.errors.push(error.path ? error : relocatedError(error, firstField));
    if (data) mergeInto(run.data, data);
  };
}

/** Returns the step that fetches fields of the entities at one path. */
export function entityFetch(node: FetchNode, path: FlattenNode['path'], collect: Collect): Step {
  refuseRewrites(node);
  const { send } = sender(node);
  const fields = fieldsOn(path);
  return async (run) => {
    const targets = collect(run);
    const { list } = targets.representations;
    if (list.length === 0) return;
    const { data, errors = [] } = await send(run, { representations: list });
    for (const error of errors) {
      const at = error.path?.indexOf('_entities') ?? -1;
      const [, index, ...rest] = at < 0 ? [] : (error.path ?? []).slice(at);
      const relocated = targets.relocate(error, index, rest);
      run.errors.push(...(relocated.length > 0 ? relocated : [relocatedError(error, fields)]));
    }
    targets.merge(data?._entities);
  };
}

/** Returns the step that fetches entities at several paths with one request. Each alias has its own fields. */
export function batchFetch(node: BatchFetchNode, supergraph: GraphQLSchema): Step {
  node.entityBatch.aliases.forEach(refuseRewrites);
  const { send } = sender(node);
  const aliases = node.entityBatch.aliases.map((alias) => compileAlias(alias, supergraph));
  return async (run) => {
    const variables = new Map<string, Representations>();
    const collected = aliases.map(({ alias, variable, fields, collect }) => {
      const representations = variables.get(variable) ?? new Representations();
      variables.set(variable, representations);
      return { alias, fields, targets: collect(run, new Targets(representations)) };
    });
    if ([...variables.values()].every(({ list }) => list.length === 0)) return;
    const lists = Object.fromEntries([...variables].map(([name, { list }]) => [name, list]));
    const { data, errors = [] } = await send(run, lists);
    for (const each of collected) {
      run.errors.push(...errorsOf(each, { errors, isWhole: !data }));
      each.targets.merge(data?.[each.alias]);
    }
    const names = new Set<unknown>(aliases.map(({ alias }) => alias));
    for (const error of errors) if (!names.has(error.path?.[0])) run.errors.push(withoutPath(error));
  };
}

/** Returns an error whose path names nothing in the answer, such as an alias that the plan does not have. */
function withoutPath({ message, extensions, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { extensions, originalError });
}

type Collected = { readonly alias: string; readonly fields: readonly string[]; readonly targets: Targets };

/**
 * Returns the errors of one alias at the places of its objects. An error of no particular object gets the fields of the
 * alias as its path. If nothing was answered, an alias without an error gets the first error of the others. An alias
 * without objects has no errors, because nothing is missing there.
 */
function errorsOf(
  { alias, fields, targets }: Collected,
  { errors, isWhole }: { errors: readonly GraphQLError[]; isWhole: boolean },
): GraphQLError[] {
  if (targets.isEmpty) return [];
  const own = errors.filter(({ path }) => path?.[0] === alias);
  const given = own.length === 0 && isWhole ? errors.slice(0, 1) : own;
  return given.flatMap((error) => {
    const [name, index, ...rest] = error.path ?? [];
    const relocated = name === alias ? targets.relocate(error, index, rest) : [];
    return relocated.length > 0 ? relocated : [relocatedError(error, fields)];
  });
}

function compileAlias(
  { alias, paths, requires, representationsVariableName }: EntityBatchAlias,
  schema: GraphQLSchema,
) {
  const locators = paths.map(compileLocator);
  const represent = compileRepresentation(requires, schema);
  const collect = ({ data }: PlanRun, targets: Targets) => {
    for (const locate of locators) targets.collect(data, locate, represent);
    return targets;
  };
  return { alias, variable: representationsVariableName, fields: fieldsOn(paths[0] ?? []), collect };
}

type Sent = Pick<FetchNode, 'operation' | 'serviceName' | 'operationName' | 'variableUsages'>;

/**
 * Returns the document of a fetch, and a function that sends it. The request has the variables that the operation uses,
 * and the given variables of the step.
 */
function sender({ operation, serviceName, operationName, variableUsages = [] }: Sent) {
  const document = parse(operation, { noLocation: true });
  const fetch = { document, ...(operationName !== undefined && { operationName }) };
  const send = ({ call, variables }: PlanRun, own: Readonly<Record<string, unknown>>) => {
    const given: Record<string, unknown> = {};
    for (const name of variableUsages) if (Object.hasOwn(variables, name)) given[name] = variables[name];
    // A variable of the caller must not replace the representations, whatever its name is.
    Object.assign(given, own);
    const isEmpty = Object.keys(given).length === 0;
    return call(serviceName, isEmpty ? fetch : { ...fetch, variables: given });
  };
  return { document, send };
}

/** Only operations on abstract types and on interface objects have rewrites. */
function refuseRewrites({
  inputRewrites = [],
  outputRewrites = [],
}: Pick<FetchNode, 'inputRewrites' | 'outputRewrites'>) {
  if (inputRewrites.length + outputRewrites.length > 0) throw new UnsupportedPlan('Rewrites');
}

function firstFieldOf({ definitions }: DocumentNode): string[] {
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections.find((node) => node.kind === Kind.FIELD);
  return field === undefined ? [] : [field.alias?.value ?? field.name.value];
}
