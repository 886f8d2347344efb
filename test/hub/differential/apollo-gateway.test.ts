import { type GraphQLSchema } from 'graphql';
import { ApolloPeer } from '../../support/differential/apollo-peer';
import { type Essence, essenceOf, inSpecifiedOrder, showsValues } from '../../support/differential/compare-answers';
import { type DifferentialBench, differentialBench } from '../../support/differential/differential-bench';
import { filled, withoutFillers } from '../../support/differential/filled-operation';
import { type Drawn, operationDraws } from '../../support/differential/operation-draws';
import { callersOf } from '../../support/differential/role-callers';
import { QUERIES, SEED, report, rolesOfRun, timeFor } from '../../support/differential/run-size';

/**
 * This suite sends the same random queries to the Hub's gateway and to Apollo's gateway, over the same subgraphs and as
 * the same caller. The Hub validates a query with the schema of the role in its gateway and again in the subgraph.
 * Apollo's gateway has the whole supergraph, so only the subgraph validates the query with the schema of the role.
 */
let bench: DifferentialBench;
let peer: ApolloPeer;

beforeAll(async () => {
  bench = await differentialBench();
  peer = await ApolloPeer.start(bench.origins, bench.hub.keys.passport);
});
afterAll(async () => {
  peer?.close();
  await bench?.close();
});

/** The number of differences that a failing test shows. */
const SHOWN = 3;

type Difference = Drawn & { seed: number; own: Essence; peer: Essence; isOrdered: boolean };
type Compared = { own: Essence; difference: Difference | null };

/** Sends an operation to both gateways, and compares their answers. */
async function compare(drawn: Drawn, schema: GraphQLSchema): Promise<Compared> {
  const { caller, operation } = drawn;
  const [own, other] = await Promise.all([bench.sendDistributed(caller, operation), peer.ask(caller, operation)]);
  const [ownEssence, peerEssence] = [essenceOf(own.text), essenceOf(other.text)];
  const isOrdered = inSpecifiedOrder(own.text, operation, schema);
  if (isOrdered && (isEqual(ownEssence, peerEssence) || isEqual(ownEssence, await filledEssence(drawn)))) {
    return { own: ownEssence, difference: null };
  }
  return { own: ownEssence, difference: { ...drawn, seed: SEED, own: ownEssence, peer: peerEssence, isOrdered } };
}

/**
 * Returns the answer of Apollo's gateway to an operation to which fillers were added, without the fillers. They make
 * Apollo's gateway fetch objects without other fields (filled-operation.ts).
 */
async function filledEssence({ caller, operation }: Drawn): Promise<Essence> {
  const { text } = await peer.ask(caller, filled(operation));
  return essenceOf(withoutFillers(text));
}

function isEqual(one: Essence, other: Essence): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

it.each(rolesOfRun())(
  'gives %s the answers of Apollo’s gateway to random queries',
  async (role) => {
    const [anyone] = callersOf(role);
    if (anyone === undefined) throw new Error(`There is no caller in the role ${role}.`);
    const differences: Difference[] = [];
    const counted = { answers: 0, withValues: 0, withErrors: 0, differences: 0 };
    const graph = { role, schema: bench.schema(anyone), all: bench.all };
    for await (const drawn of operationDraws(graph, QUERIES, bench.sendDistributed)) {
      const { own, difference } = await compare(drawn, graph.schema);
      counted.answers += 1;
      counted.withValues += Number(showsValues(own));
      counted.withErrors += Number(own.errors.length > 0);
      if (difference === null) continue;
      counted.differences += 1;
      differences.push(difference);
    }
    report(`${role}: ${JSON.stringify(counted)}`);
    expect(differences.slice(0, SHOWN)).toEqual([]);
    // If nearly all queries asked for missing rows, the suite would compare nothing.
    expect(counted.withValues).toBeGreaterThan(QUERIES / 4);
  },
  timeFor(QUERIES),
);
