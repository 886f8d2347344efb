import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { type Standalone } from '../../../gateway/standalone';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { audienceOf } from '../../support/drivers/faults/audience-of';
import { PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';
import { loadPassword, loadPrivateKey } from '../../../shared/runtime/keys';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { mintInternalToken } from '../../../shared/access/internal-token';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { SUBGRAPHS } from '../../../shared/kernel/ids/subgraph-names';
import { ALL_FOUR, type AllFour, without } from '../../support/drivers/hub/all-four';
import { office, PUBLIC } from '../../support/city/callers';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { postJson } from '../../support/drivers/hub/gateway-under-test';
import { ServiceProcess } from '../../support/drivers/hub/service-process';
import { startTwin } from '../../support/drivers/hub/in-process-twin';
import { clientQueries } from '../../support/registry/operations';
import { sendersOf } from '../../support/registry/senders';
import { CITY, LIXIA } from '../../support/city/small-city';
import { listCity } from '../../support/city/demo/demo-city';

const MINUTE = 60_000;

/** The day for which the compose file generates the demonstration, with the seed 1. */
const today = shanghaiToday(new Date());
const senders = sendersOf(listCity(today, { seed: 1 }).districts, today);

let hub: DistributedHub;
/**
 * Waits up to 30 seconds until the condition holds. Followers poll once a second, and less often after the gateway was
 * down.
 */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries += 1) {
    if (tries === 150) throw new Error('The expected state was not reached in time.');
    await pause(200);
  }
}

const secret = (name: string) => join(hub.services.secrets, name);

beforeAll(async () => {
  buildWhereStale();
  hub = await DistributedHub.create();
}, 3 * MINUTE);
afterAll(() => hub?.close());

it.each(SUBGRAPHS)('%s is live but not ready before its migration, and ends on SIGTERM', async (name) => {
  const early = hub.start(name);
  await hub.live(name);
  expect((await fetch(`${hub.services.addressOf(name)}/health/ready`)).status).toBe(503);
  expect(await hub.isHealthy(name)).toBe(false);
  expect(await early.end('SIGTERM')).toBe(0);
});

describe('the processes of docker-compose.yml', () => {
  let twin: Standalone | null = null;

  beforeAll(async () => {
    for (const name of SUBGRAPHS) await hub.up(`demo-${name}`);
    await hub.up('gateway');
    twin = await startTwin(hub);
  }, 5 * MINUTE);
  afterAll(() => twin?.close());

  it('do not fill a database a second time', async () => {
    await hub.up('divisions');
    expect(hub.processOf('divisions').output).toContain('Filling skipped');
  });

  const sent = clientQueries().flatMap(({ file, name, source }) =>
    (senders[`${file}/${name}`] ?? []).map((sender) => ({ title: `${file}/${name}`, source, ...sender })),
  );
  it.each(sent)('answer $title of $caller.role like the Hub in one process', async (each) => {
    const { caller, source, variables } = each;
    const { status, body } = await hub.ask(caller, source, { variables });
    expect({ status, errors: body.errors }).toEqual({ status: 200 });
    expect(body).toEqual((await hub.ask(caller, source, { variables, of: twin?.address ?? '' })).body);
  });

  it('let each subgraph send internal requests with its own key only', async () => {
    for (const name of SUBGRAPHS) {
      for (const holder of SUBGRAPHS) {
        const token = await mintInternalToken(name, 'ASSESSOR', {
          key: loadPrivateKey(secret(`${holder}_private_key`)),
          now: new Date(),
        });
        const headers = { authorization: `Bearer ${token}` };
        const { status } = await postJson(
          `${hub.services.addressOf('gateway')}/graphql`,
          { query: '{ __typename }' },
          headers,
        );
        expect(status).toBe(name === holder ? 200 : 401);
      }
    }
  });

  it('issue tokens to a machine client that finance knows, but not after the client is disabled', async () => {
    const gateway = hub.services.addressOf('gateway');
    const typed = ['--role', 'FINANCE_BUREAU', '--division', LIXIA, '--scope', 'disbursements:read'];
    const shown = await hub.run('finance', ['client', 'add', '历下区财政', ...typed]);
    const [, id = '', secret = ''] = /client_id +(\S+)\nclient_secret +(\S+)/.exec(shown) ?? [];
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const ask = () => fetch(`${gateway}/oauth/token`, { method: 'POST', body });
    const { access_token: token } = (await (await ask()).json()) as { access_token: string };
    const headers = { authorization: `Bearer ${token}` };
    const query = () => postJson(`${gateway}/graphql`, { query: '{ me { role subject } }' }, headers);
    expect((await query()).body).toEqual({ data: { me: { role: 'FINANCE_BUREAU', subject: id } } });
    const unknown = hub.command('finance', 'client', 'add', 'x', ...typed, 'workers:read');
    expect([await unknown.exited, unknown.output]).toEqual([1, expect.stringContaining('has no scope "workers:read"')]);
    await hub.run('finance', ['client', 'disable', id]);
    expect((await ask()).status).toBe(401);
    await until(async () => (await query()).status === 401);
    expect(hub.processOf('gateway').output + hub.processOf('finance').output).not.toContain(secret);
  });

  it.each(SUBGRAPHS)('admit to %s only requests with a passport of the gateway', async (name) => {
    const body = JSON.stringify({ query: '{ __typename }' });
    const content = {
      aud: await audienceOf(hub.services.addressOf(name)),
      caller: PUBLIC,
      requestId: 'test',
      digest: digestOf(body),
    };
    const send = async (headers: Record<string, string>) =>
      (await fetch(hub.services.addressOf(name), { method: 'POST', headers, body })).status;
    const signedWith = (file: string) => mintPassport(content, loadPrivateKey(secret(file)));
    expect(await send({})).toBe(401);
    expect(await send({ [PASSPORT_HEADER]: signedWith(`${name}_private_key`) })).toBe(401);
    expect(await send({ [PASSPORT_HEADER]: signedWith('passport_private_key') })).toBe(200);
  });

  it.each(SUBGRAPHS)('give the database user of %s no access to another schema', async (name) => {
    const { prefix, server } = hub.databases;
    const user = `${prefix}${name}`;
    const connection = await createConnection({
      ...server,
      user,
      password: loadPassword(secret(`database_${name}_password`)),
    });
    const [schemas] = await connection.query('SHOW DATABASES').finally(() => connection.end());
    expect(schemas).toEqual(expect.arrayContaining([{ Database: user }]));
    expect(JSON.stringify(schemas).match(/hub_/g)).toHaveLength(1);
  });

  const readinessOf = async (name: string): Promise<unknown> =>
    (await fetch(`${hub.services.addressOf(name)}/health/ready`)).json();

  it.each(SUBGRAPHS)('answer all other fields while %s is down, report the fault, and recover', async (name) => {
    const ask = () => hub.ask(office('CITY_BUREAU', CITY), ALL_FOUR);
    const whole = await ask();
    expect(whole.body.errors).toBeUndefined();
    await hub.processOf(name).end('SIGKILL');
    const { status, body, text } = await ask();
    expect(status).toBe(200);
    expect(body.data).toEqual(without(name, whole.body.data as AllFour));
    expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['UNAVAILABLE']));
    expect(text).not.toMatch(/127\.0\.0\.1|localhost|:\d{4}|ECONN|SELECT|node_modules|\.js/);
    // While one subgraph is down, the gateway still answers the fields of the others. So it is ready, with a warning.
    expect(await readinessOf('gateway')).toEqual({
      status: 'ready',
      warnings: [{ subgraph: name, fault: 'NOT_READY', follows: null }],
    });
    expect(await hub.isHealthy('gateway')).toBe(true);
    hub.start(name);
    await hub.healthy(name);
    expect((await ask()).body).toEqual(whole.body);
    expect(await readinessOf('gateway')).toEqual({ status: 'ready', warnings: [] });
  });

  describe('followers that poll through the gateway', () => {
    // First close the Hub inside the test process. Its followers would write to the same databases.
    beforeAll(async () => {
      await twin?.close();
      twin = null;
    });

    const city = office('CITY_BUREAU', CITY);
    const bureau = office('DISTRICT_BUREAU', LIXIA);
    const done = async (caller: Caller, field: string) => {
      const { body } = await hub.ask(caller, `mutation { ${field} }`);
      expect(body.errors).toBeUndefined();
      return body.data as Record<string, Record<string, unknown>>;
    };
    const staffOf = async (id: unknown) => {
      const { body } = await hub.ask(bureau, `{ station(id: "${String(id)}") { staff { id } } }`);
      return (body.data?.['station'] as { staff: unknown }).staff;
    };
    const lagsOf = async (name: string) => {
      const { follows } = (await (await fetch(`${hub.services.addressOf(name)}/health/ready`)).json()) as {
        follows: { subgraph: string; behindMilliseconds: number; at: string | null; stopped: string | null }[];
      };
      return follows;
    };
    const newStreet = (code: string) =>
      done(
        city,
        `redistrict(input: { effectiveOn: "${today}", changes: [], newStreets: [{ code: "${code}", name: "新街道" }] }) { id }`,
      );
    const planned = async (code: string) => {
      const data = await done(
        bureau,
        `planStation(input: { division: "${code}", serviceKinds: [TALENT_TRAINING] }) { id }`,
      );
      return data['planStation']?.['id'];
    };

    it('make a planned station known to the other subgraphs within seconds', async () => {
      await newStreet('370102091');
      const id = await planned('370102091');
      await until(async () => (await staffOf(id)) !== null);
      expect(await staffOf(id)).toEqual([]);
    });

    it('report how far they are behind', async () => {
      const followed = {
        stations: ['finance', 'evaluation'],
        personnel: ['stations', 'finance', 'evaluation'],
        finance: ['stations', 'personnel', 'evaluation'],
        evaluation: ['stations', 'personnel', 'finance'],
      };
      for (const [name, follows] of Object.entries(followed)) {
        const lags = await lagsOf(name);
        expect(lags.map(({ subgraph }) => subgraph)).toEqual(follows);
        for (const { behindMilliseconds, at } of lags) {
          expect(behindMilliseconds).toBeLessThan(20_000);
          expect(Date.parse(at ?? '')).toBeLessThanOrEqual(Date.now());
        }
      }
    });

    it('learn within seconds that a division has ended, and reject its caller from then on', async () => {
      const data = await done(
        city,
        `redistrict(input: { effectiveOn: "${today}", changes: [{ stationId: "${String(await stationAt('370102091'))}",
          newCode: "370102092", newName: "更名街道" }] }) { status }`,
      );
      expect(data).toEqual({ redistrict: { status: 'APPLIED' } });
      const statusOf = async (code: string) =>
        (await hub.ask(office('STREET_OFFICE', divisionCode(code)), '{ me { role } }')).status;
      await until(async () => (await statusOf('370102091')) === 401);
      expect(await statusOf('370102092')).toBe(200);
    });

    it('admit a district hub while its contract runs, and answer 503 while finance is down', async () => {
      const [sender] = senders['district-hub/Roster'] ?? [];
      if (sender === undefined) throw new Error('The demonstration has no district hub.');
      const statusOf = async () => (await hub.ask(sender.caller, '{ me { role } }')).status;
      expect(await statusOf()).toBe(200);
      await hub.processOf('finance').end('SIGKILL');
      await until(async () => (await statusOf()) === 503);
      hub.start('finance');
      await hub.healthy('finance');
      await until(async () => (await statusOf()) === 200);
      const lotId = String(await hubLotOf(LIXIA));
      await done(
        bureau,
        `terminateLot(input: { lotId: "${lotId}", reason: "合同终止", idempotencyKey: "end" }) { id }`,
      );
      await until(async () => (await statusOf()) === 401);
    });

    it('continue where they stopped once the gateway is back', async () => {
      await hub.processOf('gateway').end('SIGTERM');
      await until(async () =>
        (await lagsOf('evaluation')).every(({ behindMilliseconds }) => behindMilliseconds > 3000),
      );
      expect(await hub.isHealthy('evaluation')).toBe(true);
      hub.start('gateway');
      await hub.healthy('gateway');
      await newStreet('370102093');
      const id = await planned('370102093');
      await until(async () => (await staffOf(id)) !== null);
    });

    it('rebuild their projection on command', async () => {
      const outcome = await hub.run('personnel', ['rebuild', 'place']);
      expect(outcome).toMatch(
        /^personnel place: \d+ 行 · \d+ rows\npersonnel suspension: .+\npersonnel place_lot: .+\npersonnel place_contractor: .+\npersonnel signed_year: .+\n$/,
      );
    });

    async function hubLotOf(division: string): Promise<unknown> {
      const query = `{ contracts(division: "${division}", first: 100) { nodes { kind lots { id status } } } }`;
      const { body } = await hub.ask(bureau, query);
      const { nodes } = body.data?.['contracts'] as {
        nodes: { kind: string; lots: { id: unknown; status: string }[] }[];
      };
      const lots = nodes.flatMap((contract) => (contract.kind === 'HUB' ? contract.lots : []));
      return lots.find(({ status }) => status === 'ACTIVE')?.id;
    }

    async function stationAt(code: string): Promise<unknown> {
      const { body } = await hub.ask(
        bureau,
        `{ stations(first: 1, filter: { division: "${code}" }) { nodes { id } } }`,
      );
      return (body.data?.['stations'] as { nodes: { id: unknown }[] }).nodes[0]?.id;
    }
  });

  it.each(['gateway', ...SUBGRAPHS])('end %s with code 0 on SIGTERM', async (name) => {
    expect(await hub.processOf(name).end('SIGTERM')).toBe(0);
  });

  it('have signed a checkpoint of the record, and detect that events before it are missing', async () => {
    const verify = async () => {
      const { command } = hub.services.get('stations');
      const process = new ServiceProcess([...command, 'verify-chain'], hub.services.environmentOf('stations'));
      return { code: await process.exited, output: process.output };
    };
    expect(await verify()).toMatchObject({ code: 0, output: expect.stringContaining('events, intact') as string });
    const table = `\`${hub.databases.prefix}stations\``;
    await hub.databases.query(
      `DELETE FROM ${table}.event ORDER BY sequence DESC LIMIT 1;
       UPDATE ${table}.event_chain SET length = length - 1, hash = (SELECT hash FROM ${table}.event ORDER BY sequence DESC LIMIT 1)`,
    );
    const broken = expect.stringMatching(
      /stations 3701: 第 \d+ 条.+ · broken at \d+: events that a signed checkpoint covers are missing/,
    ) as string;
    expect(await verify()).toMatchObject({ code: 1, output: broken });
  });
});
