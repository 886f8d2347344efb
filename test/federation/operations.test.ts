import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { jinan, jinanDistricts } from '../support/jinan';
import { type ClientOperation, clientQueries } from '../support/operations';
import { sendersOf } from '../support/senders';
import { NOW, TODAY } from '../support/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

/** An operation that nobody is named for fails the suite. */
const senders = sendersOf(jinanDistricts(), TODAY);
const operations = clientQueries();
const keyOf = ({ file, name }: ClientOperation) => `${file}/${name}`;

it('knows who sends each query of the folder', () => {
  expect(operations.map(keyOf).sort()).toEqual(Object.keys(senders).sort());
});

describe.each(operations.map((each) => [keyOf(each), each] as const))('%s', (key, { source }) => {
  const each = (senders[key] ?? []).map((sender) => [sender.caller.role, sender] as const);
  it.each(each)('answers %s without an error', async (_, { caller, variables }) => {
    const { status, body } = await hub.ask(caller, source, variables);
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(emptyRoots(body.data ?? {})).toEqual([]);
  });
});

/** Root fields with nothing in them: on the demonstration each operation finds something. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0)
    .map(([name]) => name);
}
