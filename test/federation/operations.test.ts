import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionCode } from '../../shared/division-code';
import { office } from '../support/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { jinan, jinanDistricts } from '../support/jinan';
import { type ClientOperation, clientQueries } from '../support/operations';
import { sendersOf } from '../support/senders';
import { NOW, TODAY } from '../support/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
  // So that an auditor finds one on record.
  await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), '{ workers(first: 1) { nodes { phone } } }');
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

it("answers the README's first query as the README says", async () => {
  const { query, answer } = firstQueryOfReadme();
  const { body } = await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), query);
  expect(body).toEqual(answer);
});

/** What its first command with a query sends, and the block of JSON that follows it. */
function firstQueryOfReadme(): { query: string; answer: unknown } {
  const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
  const [, sent = ''] = /-d '(.+)'/.exec(readme) ?? [];
  const [, answer = ''] = /```json\n([^`]+)```/.exec(readme) ?? [];
  return { query: (JSON.parse(sent) as { query: string }).query, answer: JSON.parse(answer) };
}

/** Root fields with nothing in them: on the demonstration each operation finds something. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0)
    .map(([name]) => name);
}
