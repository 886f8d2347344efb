import { randomInt } from 'node:crypto';
import { PASSPORT_HEADER } from '../../shared/graphql/listen-subgraph';
import { loadPrivateKey } from '../../shared/keys';
import { shanghaiToday } from '../../shared/period';
import { type Caller } from '../../shared/scope/caller';
import { digestOf, mintPassport } from '../../shared/scope/passport';
import { SUBGRAPHS, type SubgraphName } from '../../shared/subgraph-names';
import { buildWhereStale } from '../support/built-hub';
import { office } from '../support/callers';
import { type Stored, chainFaults } from '../support/chain-check';
import { DistributedHub } from '../support/distributed-hub';
import { type HttpAnswer } from '../support/gateway-under-test';
import { switchedOn } from '../support/server-variable';
import { tellCity } from '../support/told-city';

const MINUTE = 60_000;
const ISOLATION = 'innodb_snapshot_isolation';
const city = tellCity(shanghaiToday(new Date()), { seed: 1 });
const operating = city.stations.filter(({ status }) => status === 'OPERATING');

let one: DistributedHub;
let other: DistributedHub;
let switchBack: () => Promise<void> = () => Promise.resolve();

/** Two of every process on the same databases, under the strictest reading of isolation that the server knows. */
beforeAll(async () => {
  buildWhereStale();
  one = await DistributedHub.create();
  switchBack = await switchedOn(one.databases, ISOLATION);
  for (const name of SUBGRAPHS) await one.up(`demo-${name}`);
  other = await one.beside();
  for (const hub of [one, other]) for (const name of ['gateway', ...SUBGRAPHS]) hub.start(name);
  await Promise.all([one.ready('gateway'), other.ready('gateway')]);
}, 5 * MINUTE);
afterAll(async () => {
  await switchBack();
  other?.services.remove();
  await one?.close();
});

const rows = async (subgraph: SubgraphName, sql: string) =>
  (await one.databases.query(sql.replace('@', `\`${one.databases.prefix}${subgraph}\`.`))) as Stored[];
const stationRow = async (id: string) => (await rows('stations', `SELECT * FROM @station WHERE id = '${id}'`))[0];
const eventsOf = async (id: string) => rows('stations', `SELECT * FROM @event WHERE subjectId = '${id}'`);
const codeOf = ({ body }: HttpAnswer) => body.errors?.[0]?.extensions.code ?? null;
const bySuccess = (answers: readonly HttpAnswer[]) => ({
  done: answers.filter((each) => codeOf(each) === null),
  refused: answers.filter((each) => codeOf(each) !== null),
});
/** The same call at both, at the same moment. */
const atBoth = (caller: Caller, query: string, variables: (hub: number) => Record<string, unknown>) =>
  Promise.all([one, other].map((hub, index) => hub.ask(caller, query, { variables: variables(index) })));

const RECORD = 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { id version venue { address } } }';
const venueOf = (stationId: string, address: string, expectedVersion = 1) => ({
  input: { stationId, expectedVersion, address, source: 'PUBLIC_BUILDING' },
});

describe('two gateways, and two processes of every subgraph, on the same databases', () => {
  it('run where no transaction reads what another has changed since, if the server knows how', async () => {
    const [known] = (await one.databases.query(`SHOW GLOBAL VARIABLES LIKE '${ISOLATION}'`)) as { Value: string }[];
    expect(known?.Value ?? 'ON').toBe('ON');
  });

  it('make a hundred parallel calls under one key one write', async () => {
    const { id, divisionCode } = operating[0] ?? fail();
    const street = office('STREET_OFFICE', divisionCode);
    const variables = { input: { ...venueOf(id, '同键路1号').input, idempotencyKey: 'one-key' } };
    const before = (await eventsOf(id)).length;
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? one : other).ask(street, RECORD, { variables })),
    );
    const { done, refused } = bySuccess(answers);
    expect(new Set(refused.map(codeOf))).toEqual(new Set(refused.length === 0 ? [] : ['IDEMPOTENCY_IN_PROGRESS']));
    expect(new Set(done.map(({ body }) => JSON.stringify(body.data)))).toHaveProperty('size', 1);
    expect(await stationRow(id)).toMatchObject({ version: 2, venueAddress: '同键路1号' });
    expect((await eventsOf(id)).length - before).toBe(1);
    process.stdout.write(`one key: ${done.length} answered, ${refused.length} told to wait\n`);
  });

  it('let one of two editors of a version through, thirty times', async () => {
    const { id, divisionCode } = operating[1] ?? fail();
    const street = office('STREET_OFFICE', divisionCode);
    for (let version = 1; version <= 30; version += 1) {
      const answers = await atBoth(street, RECORD, (hub) => venueOf(id, `第${version}版${hub}号`, version));
      const { done, refused } = bySuccess(answers);
      expect([done.length, refused.map(codeOf)]).toEqual([1, ['CONFLICT']]);
      expect(refused[0]?.body.errors?.[0]?.extensions['currentVersion']).toBe(version + 1);
    }
    expect(await stationRow(id)).toMatchObject({ version: 31 });
    expect((await eventsOf(id)).filter(({ action }) => action === 'VENUE_RECORDED')).toHaveLength(30);
  });

  it('plan one station for a street, of two that are planned at once', async () => {
    const { id, divisionCode, districtCode } = operating[2] ?? fail();
    const bureau = office('DISTRICT_BUREAU', districtCode);
    await closed(bureau, id);
    const plan = 'mutation ($input: PlanStationInput!) { planStation(input: $input) { id } }';
    const input = { division: divisionCode, serviceKinds: ['PROFESSIONAL_SERVICE'] };
    const { done, refused } = bySuccess(await atBoth(bureau, plan, () => ({ input })));
    expect([done.length, refused.map(codeOf)]).toEqual([1, ['RULE_VIOLATION']]);
    const open = `SELECT id FROM @station WHERE divisionCode = '${divisionCode}' AND status <> 'CLOSED'`;
    expect(await rows('stations', open)).toHaveLength(1);
  });

  it('take the passport of a mutation once', async () => {
    const { id, divisionCode } = operating[3] ?? fail();
    const body = JSON.stringify({ query: RECORD, variables: venueOf(id, '一次路1号') });
    const content = { aud: 'stations', caller: office('STREET_OFFICE', divisionCode), requestId: 'test' };
    const key = loadPrivateKey(`${one.services.secrets}/passport_private_key`);
    const headers = { [PASSPORT_HEADER]: mintPassport({ ...content, digest: digestOf(body) }, key, new Date()) };
    const send = async (hub: DistributedHub) =>
      (await fetch(hub.services.addressOf('stations'), { method: 'POST', headers, body })).text();
    const [first, second] = randomInt(2) === 0 ? [one, other] : [other, one];
    expect(JSON.parse(await send(first))).toMatchObject({ data: { recordVenue: { version: 2 } } });
    expect(await send(second)).toContain('UNAUTHENTICATED');
    expect(await stationRow(id)).toMatchObject({ version: 2 });
  });

  it.each(SUBGRAPHS)('keep the chains of %s whole', async (name) => {
    const heads = await rows(name, 'SELECT * FROM @event_chain');
    expect(chainFaults(name, await rows(name, 'SELECT * FROM @event'), heads)).toEqual([]);
  });
});

async function closed(bureau: Caller, id: string): Promise<void> {
  for (const [index, name] of ['suspendStation', 'closeStation'].entries()) {
    const query = `mutation { ${name}(id: "${id}", expectedVersion: ${index + 1}, reason: "合并") { id } }`;
    expect(codeOf(await one.ask(bureau, query))).toBeNull();
  }
}

function fail(): never {
  throw new Error('The demonstration has no such station.');
}
