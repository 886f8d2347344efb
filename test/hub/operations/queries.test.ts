import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { PUBLIC, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { commandBlocks } from '../../support/documents/documents';
import { type ClientOperation, clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';
import { NOW, TODAY } from '../../support/city/small-city';

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
  await hub.assessDay();
  // This read of personal data is recorded, so that an auditor finds it.
  await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), '{ workers(first: 1) { nodes { phone } } }');
});
afterAll(() => hub.close());

/** The callers of each operation, with their variables. An operation without a sender fails the suite. */
const senders = sendersOf(jinanDistricts(), TODAY);
const operations = clientQueries();
const keyOf = ({ file, name }: ClientOperation) => `${file}/${name}`;

it('names a sender for each query of the folder', () => {
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

describe('the README', () => {
  const [query, write] = examplesOfReadme();
  const [station] = senders['contractor/Mine'] ?? [];

  it('has a first query that is answered as the README says', async () => {
    const { body } = await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), query?.sent ?? '');
    expect(body).toEqual(query?.answer);
  });

  it('has a first write that is answered as the README says, even when it is repeated', async () => {
    const send = (sent = '') => hub.ask(station?.caller ?? PUBLIC, sent);
    expect((await send(write?.sent)).body).toEqual(write?.answer);
    expect((await send(write?.sent)).body).toEqual(write?.answer);
    const codeOf = async (sent?: string) => (await send(sent)).body.errors?.[0]?.extensions.code;
    expect(await codeOf(write?.sent.replace('BACHELOR', 'MASTER'))).toBe('IDEMPOTENCY_MISMATCH');
    expect(await codeOf(write?.sent.replace(', idempotencyKey: "first"', ''))).toBe('CONFLICT');
  });
});

type Example = { sent: string; answer: unknown };

/** Returns the queries that the README's commands send, if the README shows the answer. */
function examplesOfReadme(): Example[] {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  return commandBlocks(readme).flatMap(({ commands, answer }) => {
    const [, sent] = /-d '([^']+)'\n$/.exec(commands) ?? [];
    if (sent === undefined || answer === null) return [];
    return [{ sent: (JSON.parse(sent) as { query: string }).query, answer: JSON.parse(answer) as unknown }];
  });
}

/** Returns the root fields that are empty. Each operation finds data in the demonstration. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0)
    .map(([name]) => name);
}
