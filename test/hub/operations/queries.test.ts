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
  // The Hub records this read of personal data, so that the auditors' query finds a row.
  await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), '{ workers(first: 1) { nodes { phone } } }');
  await writeTheRest();
});
afterAll(() => hub.close());

/** Writes what the demonstration does not have: a reconciliation that found a difference. */
async function writeTheRest(): Promise<void> {
  for (const { caller, variables } of senders['finance-bureau/HomeFiguresOfFinance'] ?? []) {
    const entries = [{ voucher: 'V-UNKNOWN', amountFen: 100, paidOn: TODAY }];
    const input = { division: variables['division'], date: TODAY, entries };
    await write(caller, 'mutation ($input: ReconcileInput!) { reconcile(input: $input) { id } }', { input });
  }
}

async function write(...request: Parameters<GatewayUnderTest['ask']>): Promise<void> {
  const { body } = await hub.ask(...request);
  expect(body.errors).toBeUndefined();
}

/** The callers that send each operation, with their variables. The suite fails if an operation has no caller. */
const senders = sendersOf(jinanDistricts(), TODAY);
const operations = clientQueries();
const keyOf = ({ file, name }: ClientOperation) => `${file}/${name}`;

it('names a sender for each query in operations/', () => {
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

  it('shows a first query and the answer of the Hub', async () => {
    const { body } = await hub.ask(office('DISTRICT_BUREAU', divisionCode('370102')), query?.sent ?? '');
    expect(body).toEqual(query?.answer);
  });

  it('shows a first write and the answer of the Hub, which a repeated call also gets', async () => {
    const send = (sent = '') => hub.ask(station?.caller ?? PUBLIC, sent);
    expect((await send(write?.sent)).body).toEqual(write?.answer);
    expect((await send(write?.sent)).body).toEqual(write?.answer);
    const codeOf = async (sent?: string) => (await send(sent)).body.errors?.[0]?.extensions.code;
    expect(await codeOf(write?.sent.replace('BACHELOR', 'MASTER'))).toBe('IDEMPOTENCY_MISMATCH');
    expect(await codeOf(write?.sent.replace(', idempotencyKey: "first"', ''))).toBe('CONFLICT');
  });
});

type Example = { sent: string; answer: unknown };

/** Returns the queries in the README's commands whose answer the README shows, with that answer. */
function examplesOfReadme(): Example[] {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  return commandBlocks(readme).flatMap(({ commands, answer }) => {
    const [, sent] = /-d '([^']+)'\n$/.exec(commands) ?? [];
    if (sent === undefined || answer === null) return [];
    return [{ sent: (JSON.parse(sent) as { query: string }).query, answer: JSON.parse(answer) as unknown }];
  });
}

/** Returns the root fields of an answer that have no data. The demonstration has data for each operation. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0)
    .map(([name]) => name);
}
