import { type Role } from '../../../shared/domain/roles';
import { pick, randomFor } from '../../../shared/demo/plan/random';
import { type HttpTransport, httpTransport } from '../../../gateway/transport/http/http-transport';
import { sentBy, withDrawnVariables } from '../../support/differential/client-operations';
import { type DifferentialBench, differentialBench } from '../../support/differential/differential-bench';
import { ValueDraw } from '../../support/differential/draw-values';
import { type Drawn, operationDraws, type Send } from '../../support/differential/operation-draws';
import { plainPath } from '../../support/differential/plain-path';
import { callersOf } from '../../support/differential/role-callers';
import { QUERIES, report, rolesOfRun, SEED, timeFor } from '../../support/differential/run-size';
import { clientQueries } from '../../support/registry/operations';

/**
 * This suite checks that the Hub's optimisations change no byte of an answer. It sends each operation in three ways and
 * compares the answers:
 * - To a Hub in one process. It replaces the signed passport by an object, and the subgraph interprets the operation.
 * - To a gateway that calls the subgraphs over HTTP. The subgraph runs the compiled operation.
 * - On the plain path, which has no optimisation. There, graphql-js completes every answer.
 */
let bench: DifferentialBench;
let sendPlain: Send;
let http: HttpTransport;

beforeAll(async () => {
  bench = await differentialBench();
  http = httpTransport(bench.origins, bench.hub.keys.passport);
  sendPlain = plainPath(http.transport);
});
afterAll(async () => {
  await http?.close();
  await bench?.close();
});

/** The number of sets of variables with which each client operation is sent. */
const SETS_OF_VARIABLES = 5;
/** The number of differences that a failing test shows. */
const SHOWN = 3;

type Difference = Drawn & { seed: number; texts: readonly string[] };

/** Sends an operation in all three ways. Returns the answers if they differ, and null if they are the same. */
async function differenceOf(drawn: Drawn): Promise<Difference | null> {
  const { caller, operation } = drawn;
  const texts: string[] = [];
  for (const send of [bench.sendTogether, bench.sendDistributed, sendPlain]) {
    texts.push((await send(caller, operation)).text);
  }
  return new Set(texts).size === 1 ? null : { ...drawn, seed: SEED, texts };
}

function schemaOf(role: Role) {
  const [anyone] = callersOf(role);
  if (anyone === undefined) throw new Error(`There is no caller in the role ${role}.`);
  return bench.schema(anyone);
}

/** Yields each operation of the role's API clients several times, with different variables. */
function* clientDraws(role: Role): Generator<Drawn> {
  const operations = sentBy(role, clientQueries());
  for (let number = 0; number < operations.length * SETS_OF_VARIABLES; number += 1) {
    const operation = operations[number % operations.length];
    if (operation === undefined) return;
    const random = randomFor(SEED, role, 'client', number);
    const values = new ValueDraw(bench.all, random);
    yield {
      number,
      caller: pick(random, callersOf(role)),
      operation: withDrawnVariables(operation, schemaOf(role), values),
    };
  }
}

describe.each(rolesOfRun())('%s', (role) => {
  it('gets the same bytes for each operation of API clients', async () => {
    const differences: Difference[] = [];
    for (const drawn of clientDraws(role)) {
      const difference = await differenceOf(drawn);
      if (difference !== null) differences.push(difference);
    }
    expect(differences.slice(0, SHOWN)).toEqual([]);
  });

  it(
    'gets the same bytes for random queries',
    async () => {
      const differences: Difference[] = [];
      const graph = { role, schema: schemaOf(role), all: bench.all };
      for await (const drawn of operationDraws(graph, QUERIES, bench.sendTogether)) {
        const difference = await differenceOf(drawn);
        if (difference !== null) differences.push(difference);
      }
      report(`${role}: ${differences.length} of ${QUERIES} answers differ from the plain path.`);
      expect(differences.slice(0, SHOWN)).toEqual([]);
    },
    timeFor(QUERIES),
  );
});
