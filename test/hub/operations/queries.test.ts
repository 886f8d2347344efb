import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../../shared/kernel/dates/period';
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
  await hub.ask(bureau, '{ workers(first: 1) { nodes { phone } } }');
  await writeTheRest();
});
afterAll(() => hub.close());

/** Writes what the demonstration does not have. */
async function writeTheRest(): Promise<void> {
  const paying = senders['finance-bureau/HomeFiguresOfFinance'] ?? [];
  for (const { caller, variables } of [...paying, ...(senders['finance-bureau/ReconciliationList'] ?? [])]) {
    const entries = [{ voucher: 'V-UNKNOWN', amountFen: 100, paidOn: TODAY }];
    const division = variables['division'] ?? LIXIA;
    await write(caller, 'mutation ($input: ReconcileInput!) { reconcile(input: $input) { id } }', {
      input: { division, date: TODAY, entries },
    });
  }
  for (const { caller } of senders['finance-bureau/WebhookList'] ?? []) {
    await write(caller, 'mutation ($input: SubscribeWebhookInput!) { subscribeWebhook(input: $input) { id } }', {
      input: { url: 'https://hooks.example.cn/finance', events: ['LOT_TERMINATED'], idempotencyKey: 'a-webhook' },
    });
  }
  const change = { effectiveOn: addDays(TODAY, 30), changes: [], newStreets: [{ code: '370102091', name: '新街道' }] };
  await write(cityBureau, 'mutation ($input: RedistrictInput!) { redistrict(input: $input) { id } }', {
    input: change,
  });
  const contact = { expectedVersion: 0, personInCharge: '张某', phone: '0531-88881234', openingHours: [] };
  const record = 'mutation ($input: RecordOfficeContactInput!) { recordOfficeContact(input: $input) { id } }';
  for (const caller of [cityBureau, bureau]) await write(caller, record, { input: contact });
}

async function write(...request: Parameters<GatewayUnderTest['ask']>): Promise<void> {
  const { body } = await hub.ask(...request);
  expect(body.errors).toBeUndefined();
}

const LIXIA = divisionCode('370102');
const cityBureau = office('CITY_BUREAU', divisionCode('3701'));
const bureau = office('DISTRICT_BUREAU', LIXIA);

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
    const { body } = await hub.ask(bureau, query?.sent ?? '');
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
