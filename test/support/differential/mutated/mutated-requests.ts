import { type KeyObject } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type Role } from '../../../../shared/domain/roles';
import { chance, pick, randomFor, type Random } from '../../../../shared/demo/plan/random';
import { type Caller } from '../../../../shared/access/caller';
import { type Gathered } from '../../oracle/gathered-facts';
import { mutationCalls } from '../../registry/mutation-calls';
import { documentOf } from '../../registry/mutation-documents';
import { withReceipt } from '../../registry/mutations/uploaded';
import { allClientMutations, clientQueries } from '../../registry/operations';
import { sentBy, withDrawnVariables } from '../client-operations';
import { type Operation, sendableDraw } from '../draw-operation';
import { ValueDraw } from '../draw-values';
import { callersOf } from '../role-callers';
import { SEED } from '../run-size';
import { sendableBy } from '../sendable';
import { mutateBody } from './mutate-body';
import { mutateText } from './mutate-text';
import { mutateTree } from './mutate-tree';
import { mutateVariables } from './mutate-variables';

/** A request whose document, variables or whole body is mutated. */
export type MutatedRequest = { readonly number: number; readonly caller: Caller; readonly body: string | Buffer };

type Sent = { caller: Caller; operation: Operation };
/** A function that draws an operation to mutate, and a caller of the role who may send it. */
type Source = (random: Random) => Sent;

/**
 * Yields mutated requests of a role. The same seed yields the same requests. The originals are documents of API
 * clients, GraphQL mutations with valid input, and drawn queries.
 */
export function* mutatedRequests(graph: Graph, count: number): Generator<MutatedRequest> {
  const sources = sourcesOf(graph);
  for (let number = 0; number < count; number += 1) {
    const random = randomFor(SEED, 'mutated', graph.role, number);
    const { caller, operation } = pick(random, sources)(random);
    yield { number, caller, body: mutated(random, operation) };
  }
}

/** The schema of a role, the facts of a city, and the key that signs the receipts of uploaded files. */
export type Graph = { role: Role; schema: GraphQLSchema; all: Gathered; receiptKey: KeyObject };

function mutated(random: Random, operation: Operation): string | Buffer {
  const way = random();
  if (way < 0.3) return JSON.stringify({ ...operation, query: mutateText(random, operation.query) });
  if (way < 0.6) return JSON.stringify({ ...operation, query: mutateTree(random, operation.query) });
  if (way < 0.85) return JSON.stringify({ ...operation, variables: mutateVariables(random, operation.variables) });
  if (way < 0.93) return mutateBody(random, operation);
  const query = mutateTree(random, operation.query);
  const variables = mutateVariables(random, operation.variables);
  return JSON.stringify({ ...operation, query: chance(random, 0.3) ? mutateText(random, query) : query, variables });
}

function sourcesOf({ role, schema, all, receiptKey }: Graph): readonly Source[] {
  const isSendable = sendableBy(role, schema);
  const drawn: Source = (random) => ({
    caller: pick(random, callersOf(role)),
    operation: sendableDraw({ schema, random, values: new ValueDraw(all, random) }, isSendable),
  });
  const documents = sentBy(role, [...clientQueries(), ...allClientMutations()]);
  const ofClients: Source = (random) => {
    const document = pick(random, documents);
    return {
      caller: pick(random, callersOf(role)),
      operation: withDrawnVariables(document, schema, new ValueDraw(all, random)),
    };
  };
  const cases = mutationCalls().filter(({ each }) => each.caller.role === role);
  const writes: Source = (random) => {
    const { name, each } = pick(random, cases);
    const variables = withReceipt(each.variables, each.caller, receiptKey);
    return { caller: each.caller, operation: { query: documentOf(schema, name), variables } };
  };
  return [drawn, ...(documents.length > 0 ? [ofClients] : []), ...(cases.length > 0 ? [writes] : [])];
}
