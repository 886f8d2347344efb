import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { type Role } from '../../../shared/domain/roles';
import { randomFor, pick } from '../../../shared/demo/plan/random';
import { type Caller } from '../../../shared/access/caller';
import { type Gathered } from '../oracle/gathered-facts';
import { rootField } from '../oracle/list-call';
import { type Operation, sendableDraw } from './draw-operation';
import { type Cursors, ValueDraw } from './draw-values';
import { callersOf } from './role-callers';
import { SEED } from './run-size';
import { sendableBy } from './sendable';

/** An operation and the caller who sends it. The same `number` and the same seed give the same operation again. */
export type Drawn = { readonly number: number; readonly caller: Caller; readonly operation: Operation };

export type Send = (caller: Caller, operation: Operation) => Promise<{ text: string }>;

type Graph = { role: Role; schema: GraphQLSchema; all: Gathered };

/**
 * Draws operations of a role, and yields each with a caller. The same seed yields the same operations. `send` queries
 * the lists for cursors first, so that operations may ask for a second page.
 */
export async function* operationDraws({ role, schema, all }: Graph, count: number, send: Send): AsyncGenerator<Drawn> {
  const isSendable = sendableBy(role, schema);
  const callers = callersOf(role);
  const cursors = await cursorsOf({ role, schema, all }, send);
  for (let number = 0; number < count; number += 1) {
    const random = randomFor(SEED, role, number);
    const values = new ValueDraw(all, random, cursors);
    const operation = sendableDraw({ schema, random, values }, isSendable);
    yield { number, caller: pick(random, callers), operation };
  }
}

/** Returns the end cursors of the first pages of each list, for each caller of the role. */
async function cursorsOf({ role, schema, all }: Graph, send: Send): Promise<Cursors> {
  const cursors = new Map<string, string[]>();
  for (const name of Object.keys(schema.getQueryType()?.getFields() ?? {})) {
    const field = rootField(schema, name);
    const type = field && getNamedType(field.type);
    if (!isObjectType(type) || !('pageInfo' in type.getFields())) continue;
    const values = new ValueDraw(all, randomFor(SEED, role, name));
    const required = field?.args.filter((each) => String(each.type).endsWith('!')) ?? [];
    const given = required.map((each) => [each.name, values.ofArgument(`Query.${name}`, each)] as const);
    const variables = { ...Object.fromEntries(given), first: 2 };
    const head = required.map((each) => `$${each.name}: ${String(each.type)}`).join(', ');
    const call = required.map((each) => `${each.name}: $${each.name}`).join(', ');
    const query = `query (${head}) { ${name}(${call}) { pageInfo { endCursor } } }`;
    for (const caller of callersOf(role)) {
      const [, cursor] = /"endCursor":"([^"]+)"/.exec((await send(caller, { query, variables })).text) ?? [];
      if (cursor !== undefined) cursors.set(`Query.${name}`, [...(cursors.get(`Query.${name}`) ?? []), cursor]);
    }
  }
  return cursors;
}
