import { ERROR_CODES } from '../../../shared/kernel/errors';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { rawRequest } from '../../support/drivers/peers/raw-http';
import { type MutatedRequest, mutatedRequests } from '../../support/differential/mutated/mutated-requests';
import { callersOf } from '../../support/differential/role-callers';
import { MUTATED, report, rolesOfRun, timeFor } from '../../support/differential/run-size';
import { gather } from '../../support/oracle/gathered-facts';
import { restore, type Snapshot, snapshotOf } from '../../support/oracle/table-snapshots';
import { audienceSchemas } from '../../support/registry/leak-bench';
import { seedAccounts } from '../../support/city/money/seeded-accounts';
import { seedScoring } from '../../support/registry/mutations/evaluation/seeded-scoring';
import { seedWebhooks } from '../../support/city/seeded-webhooks';
import { NOW } from '../../support/city/small-city';
import { withHubs } from '../../support/city/writing-procurement';
import { writingCity } from '../../support/city/writing-city';

let hub: GatewayUnderTest;
let original: Snapshot;
const city = withHubs(writingCity());
const all = gather(city);
const schemas = audienceSchemas();

beforeAll(async () => {
  hub = await gatewayUnderTest(() => city, NOW, { publicWrites: 1_000_000 });
  await seedWebhooks(hub.databases);
  await seedAccounts(hub.databases);
  await seedScoring(hub.databases);
  original = await snapshotOf(hub.databases);
});
afterAll(() => hub.close());

type Answered = { status: number; codes: string[]; text: string; log: string[] };

async function send({ caller, body }: MutatedRequest): Promise<Answered> {
  const token = await hub.tokenOf(caller);
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const headers = { 'content-type': 'application/json', 'accept-language': 'en', ...authorization };
  const { status, text } = await rawRequest(hub.url, { method: 'POST', headers, body });
  return { status, codes: codesIn(text), text, log: hub.logged.filter((line) => /error/i.test(line)) };
}

/** Restores the databases. A mutated request may have written something, or even ended the access of its caller. */
async function reset(): Promise<void> {
  await restore(hub.databases, original, await snapshotOf(hub.databases));
  await hub.access.refresh();
}

/**
 * Returns the codes of the errors of an answer. `NO ANSWER` means JSON that is not a GraphQL answer, and `NOT JSON` any
 * other text.
 */
function codesIn(text: string): string[] {
  try {
    const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
    if (data === undefined && errors === undefined) return ['NO ANSWER'];
    return (errors ?? []).map(({ extensions }) => extensions?.code ?? 'NO CODE');
  } catch {
    return ['NOT JSON'];
  }
}

const KNOWN: ReadonlySet<string> = new Set(ERROR_CODES.filter((code) => code !== 'INTERNAL' && code !== 'UNAVAILABLE'));
const isFault = ({ status, codes }: Answered) => status >= 500 || codes.some((code) => !KNOWN.has(code));

/** The number of faults that a failing test shows. */
const SHOWN = 3;

it.each(rolesOfRun())(
  'answers or refuses mutated requests of %s without an internal error',
  async (role) => {
    const schema = schemas.get(role);
    if (schema === undefined || callersOf(role).length === 0)
      throw new Error(`There is no caller in the role ${role}.`);
    await reset();
    const faults: (MutatedRequest & { answered: Answered })[] = [];
    const counted = { requests: 0, executed: 0, faults: 0 };
    for (const request of mutatedRequests({ role, schema, all, receiptKey: hub.keys.passport }, MUTATED)) {
      const answered = await send(request);
      counted.requests += 1;
      counted.executed += Number(answered.text.startsWith('{"data":') || answered.text.includes('"data":{'));
      if (answered.codes.includes('UNAUTHENTICATED')) await reset();
      if (isFault(answered)) {
        counted.faults += 1;
        faults.push({ ...request, body: request.body.toString(), answered });
      }
      for (const kept of [hub.calls, hub.requests, hub.logged, ...Object.values(hub.statements)]) kept.length = 0;
    }
    report(`${role}: ${JSON.stringify(counted)}`);
    expect(faults.slice(0, SHOWN)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
  timeFor(MUTATED),
);
