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

/** Writes the rows that the queries need and that the demonstration does not have. */
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
  const contact = { expectedVersion: 1, personInCharge: '张某', phone: '0531-88881234', openingHours: [] };
  const record = 'mutation ($input: RecordOfficeContactInput!) { recordOfficeContact(input: $input) { id } }';
  await write(bureau, record, { input: contact });
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
    answers.push(body.data);
  });

  const answers: unknown[] = [];
  it('shows a row in each list, except in those that the demonstration leaves empty', () => {
    expect(emptyLists(answers).filter((path) => !isLeftEmpty(path))).toEqual([]);
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

/** Returns the queries for which the README shows an answer, each with this answer. */
function examplesOfReadme(): Example[] {
  const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
  return commandBlocks(readme).flatMap(({ commands, answer }) => {
    const [, sent] = /-d '([^']+)'\n$/.exec(commands) ?? [];
    if (sent === undefined || answer === null) return [];
    return [{ sent: (JSON.parse(sent) as { query: string }).query, answer: JSON.parse(answer) as unknown }];
  });
}

/** Returns the names of the root fields that are null or an empty list. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || rowsOf(value)?.length === 0)
    .map(([name]) => name);
}

/** Returns the rows of a list or of one page of a list, or null for any other value. */
function rowsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  const nodes = typeof value === 'object' && value !== null && 'nodes' in value ? value.nodes : null;
  return Array.isArray(nodes) ? nodes : null;
}

/** Returns the paths of the lists that are empty in all answers of an operation. */
function emptyLists(answers: readonly unknown[]): string[] {
  const counts = new Map<string, number>();
  const visit = (value: unknown, path: string): void => {
    const rows = rowsOf(value);
    if (rows !== null) counts.set(path, (counts.get(path) ?? 0) + rows.length);
    if (rows !== null) return rows.forEach((row) => visit(row, path));
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) visit(each, path === '' ? name : `${path}.${name}`);
  };
  for (const each of answers) visit(each, '');
  return [...counts].filter(([, count]) => count === 0).map(([path]) => path);
}

/**
 * The lists that are empty in the demonstration, each with the reason. A key is the path of a list, or the end of its
 * path.
 */
const LEFT_EMPTY: Readonly<Record<string, string>> = {
  attachments: 'The demonstration has no contents of files.',
  qualificationFiles: 'The demonstration has no contents of files.',
  gaps: 'No record was restored.',
  history: 'Nobody has written this row yet. test/hub/access/histories.test.ts reads histories.',
  'station.findingHistory': 'This city was assessed only once.',
  'redistrictings.stations': 'The order of this suite moves no station.',
  'contract.missingClauses': 'Only one contract lacks a clause (CO-2), in another district.',
  'contract.subcontractings': 'Only one contract was assigned (CO-5), in another district.',
  'contractor.corrections': 'Nobody has corrected a contractor.',
  'budgetLines.adjustments': 'Nobody has changed the amount of a line.',
  'evaluation.panel': 'The demonstration has no panel.',
  'evaluationsToObject.panelKinds': 'The demonstration has no panel.',
  'evaluation.recusals': 'Nobody is recused.',
  'evaluation.withdrawals': 'Scores are withdrawn in other districts.',
  'stations.signage': 'The street of this page has still to install its plaques.',
  'stations.rectifications': 'The street of this page has a new station.',
};

function isLeftEmpty(path: string): boolean {
  return Object.keys(LEFT_EMPTY).some((name) => path === name || path.endsWith(`.${name}`));
}
