import { randomInt } from 'node:crypto';
import { audienceOf } from '../../support/drivers/faults/audience-of';
import { PASSPORT_HEADER } from '../../../shared/process/listen-subgraph';
import { loadPrivateKey } from '../../../shared/runtime/keys';
import { shanghaiToday } from '../../../shared/kernel/dates/period';
import { type Caller } from '../../../shared/access/caller';
import { digestOf, mintPassport } from '../../../shared/access/passport';
import { SUBGRAPHS, type SubgraphName } from '../../../shared/kernel/ids/subgraph-names';
import { buildWhereStale } from '../../support/drivers/hub/built-hub';
import { contractor, office } from '../../support/city/callers';
import { type Stored, chainFaults } from '../../support/oracle/chain-check';
import { SiblingHubs } from '../../support/drivers/faults/sibling-hubs';
import { type DistributedHub } from '../../support/drivers/hub/distributed-hub';
import { type HttpAnswer } from '../../support/drivers/hub/gateway-under-test';
import { atScale } from '../../support/drivers/at-scale';
import { steadyClients } from '../../support/drivers/faults/steady-clients';
import { type UserCaller } from '../../support/drivers/peers/oidc-issuer';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { switchedOn } from '../../support/drivers/hub/server-variable';
import { awaitFollowers, strayPlaces } from '../../support/city/stray-places';
import { type CityLists, listCity } from '../../support/city/demo/demo-city';
import { identityNumberOf } from '../../support/city/writing-city';

const MINUTE = 60_000;
const today = shanghaiToday(new Date());
const ISOLATION = 'innodb_snapshot_isolation';
const city = listCity(today, { seed: 1 });
const operating = city.stations.filter(({ status }) => status === 'OPERATING');

let hubs: SiblingHubs;
let one: DistributedHub;
let other: DistributedHub;
let switchBack: () => Promise<void> = () => Promise.resolve();

/**
 * Starts the Hub twice on the same databases, with the strictest isolation of transactions that the server supports.
 */
beforeAll(async () => {
  buildWhereStale();
  hubs = await SiblingHubs.create();
  ({ one, other } = hubs);
  switchBack = await switchedOn(one.databases, ISOLATION);
  await hubs.start();
}, 5 * MINUTE);
afterAll(async () => {
  await switchBack();
  await hubs?.close();
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
/** Sends the same call to both Hubs at the same moment. */
const atBoth = (caller: Caller, query: string, variables: (hub: number) => Record<string, unknown>) =>
  Promise.all([one, other].map((hub, index) => hub.ask(caller, query, { variables: variables(index) })));

/** A query that needs all four subgraphs. */
const ONE_OF_EACH = '{ stations(first: 1) { nodes { id staff { id } lot { id } latestEvaluation { id } } } }';
const RECORD = 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { id version venue { address } } }';
const venueOf = (stationId: string, address: string, expectedVersion = 1) => ({
  input: { stationId, expectedVersion, address, source: 'PUBLIC_BUILDING' },
});

describe('two gateways and two processes of every subgraph on the same databases', () => {
  it('reject reads of rows that another transaction has changed, if the server supports it', async () => {
    const [known] = (await one.databases.query(`SHOW GLOBAL VARIABLES LIKE '${ISOLATION}'`)) as { Value: string }[];
    expect(known?.Value ?? 'ON').toBe('ON');
  });

  it('write once for forty parallel calls with one idempotency key', async () => {
    const { id, divisionCode } = operating[0] ?? fail();
    const street = office('STREET_OFFICE', divisionCode);
    const variables = { input: { ...venueOf(id, '同键路1号').input, idempotencyKey: 'one-key' } };
    const before = (await eventsOf(id)).length;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? one : other).ask(street, RECORD, { variables })),
    );
    const { done, refused } = bySuccess(answers);
    expect(new Set(refused.map(codeOf))).toEqual(new Set(refused.length === 0 ? [] : ['IDEMPOTENCY_IN_PROGRESS']));
    expect(new Set(done.map(({ body }) => JSON.stringify(body.data)))).toHaveProperty('size', 1);
    expect(await stationRow(id)).toMatchObject({ version: 2, venueAddress: '同键路1号' });
    expect((await eventsOf(id)).length - before).toBe(1);
    process.stdout.write(`one key: ${done.length} answered, ${refused.length} asked to wait\n`);
  });

  it('accept only one of two edits of the same version, thirty times', async () => {
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

  it('plan only one station for a street when two are planned at once', async () => {
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

  it('post a person only once when two employers post this person at once', async () => {
    const [first, second] = employersOf(city);
    for (let number = 1; number <= 10; number += 1) {
      const person = newPerson(number);
      const employers = await Promise.all(
        [first, second].map(async ({ contractorId, stationId }) => {
          const caller = contractor(contractorId);
          const { body } = await one.ask(caller, REGISTER, { variables: { input: person } });
          const { id: workerId } = body.data?.['registerWorker'] as { id: string };
          return { caller, workerId, stationId };
        }),
      );
      const answers = await Promise.all(
        employers.map(({ caller, workerId, stationId }, index) => {
          const variables = { input: { workerId, stationId, startsOn: today } };
          return (index === number % 2 ? one : other).ask(caller, POST, { variables });
        }),
      );
      const { done, refused } = bySuccess(answers);
      expect([done.length, refused.map(codeOf)]).toEqual([1, ['CONFLICT']]);
      const ids = employers.map(({ workerId }) => `'${workerId}'`).join(', ');
      expect(await rows('personnel', `SELECT * FROM @posting WHERE workerId IN (${ids})`)).toHaveLength(1);
    }
  });

  it('register a person only once when an employer registers this person twice at once', async () => {
    const [{ contractorId }] = employersOf(city);
    const input = newPerson(99);
    const { done, refused } = bySuccess(await atBoth(contractor(contractorId), REGISTER, () => ({ input })));
    expect([done.length, refused.map(codeOf)]).toEqual([1, ['CONFLICT']]);
  });

  it('save nothing of an input with a wrong field', async () => {
    const { id, divisionCode } = operating[4] ?? fail();
    const street = office('STREET_OFFICE', divisionCode);
    const before = [await stationRow(id), (await eventsOf(id)).length];
    const { input } = venueOf(id, '误填路1号');
    const wrong = [
      { ...input, source: undefined },
      { ...input, area: 1 },
      { ...input, address: 7 },
    ];
    for (const variables of wrong.map((each) => ({ input: each }))) {
      expect(codeOf(await one.ask(street, RECORD, { variables }))).toBe('BAD_USER_INPUT');
    }
    expect([await stationRow(id), (await eventsOf(id)).length]).toEqual(before);
  });

  it('accept the passport of a mutation once', async () => {
    const { id, divisionCode } = operating[3] ?? fail();
    const body = JSON.stringify({ query: RECORD, variables: venueOf(id, '一次路1号') });
    const content = { caller: office('STREET_OFFICE', divisionCode), requestId: 'test', digest: digestOf(body) };
    const key = loadPrivateKey(`${one.services.secrets}/passport_private_key`);
    const [first, second] = randomInt(2) === 0 ? [one, other] : [other, one];
    const aud = await audienceOf(first.services.addressOf('stations'));
    const headers = { [PASSPORT_HEADER]: mintPassport({ ...content, aud }, key) };
    const send = async (hub: DistributedHub) =>
      (await fetch(hub.services.addressOf('stations'), { method: 'POST', headers, body })).text();
    expect(JSON.parse(await send(first))).toMatchObject({ data: { recordVenue: { version: 2 } } });
    expect(await send(second)).toContain('UNAUTHENTICATED');
    expect(await stationRow(id)).toMatchObject({ version: 2 });
  });

  it(
    'answer every request while each process is restarted, to a client that retries refused connections only',
    async () => {
      const writers = operating.slice(10, 15);
      const tokens = await Promise.all(
        writers.map(({ divisionCode }) => one.issuer.token(office('STREET_OFFICE', divisionCode) as UserCaller)),
      );
      // The Hub limits how many requests of one person may be in progress. The reading connections therefore belong to
      // several persons.
      const bureau = office('CITY_BUREAU', divisionCode('3701')) as UserCaller;
      const persons = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...bureau, subject: `${name}@test` }));
      const readers = await Promise.all(persons.map((person) => one.issuer.token(person)));
      const versions = writers.map(() => 0);
      const clients = steadyClients(
        [one, other].map(({ services }) => services.addressOf('gateway')),
        { count: atScale(50, 10), pauseMilliseconds: 0 },
        (client) => {
          const station = writers[client];
          if (station === undefined)
            return { query: ONE_OF_EACH, variables: {}, token: readers[client % readers.length] ?? '' };
          const version = (versions[client] = (versions[client] ?? 0) + 1);
          return {
            query: RECORD,
            variables: venueOf(station.id, `${version}号`, version),
            token: tokens[client] ?? '',
          };
        },
      );
      const exits: unknown[] = [];
      for (const name of [...SUBGRAPHS, 'gateway']) {
        for (const hub of hubs.both) {
          exits.push(await hub.processOf(name).end('SIGTERM', 20_000));
          hubs.startProcess(hub, name);
          await hub.ready(name);
        }
      }
      const { answered, refused, failures } = await clients.stop();
      process.stdout.write(
        `rolling restart: ${answered} answered, ${refused} connections refused, ${failures.length} failed\n`,
      );
      expect(exits).toEqual(exits.map(() => 0));
      expect(failures).toEqual([]);
      expect(answered).toBeGreaterThan(50);
      const stored = await Promise.all(writers.map(({ id }) => stationRow(id)));
      expect(stored.map((row) => Number(row?.['version']) - 1)).toEqual(versions);
    },
    5 * MINUTE,
  );

  it('apply each event of the stations once, although two processes read it', async () => {
    expect(await awaitFollowers((name, sql) => one.databases.rows(name, sql))).toEqual([]);
    const tables = SUBGRAPHS.map((name) => [name, name === 'stations' ? 'station' : 'place'] as const);
    const read = tables.map(
      async ([name, table]) => [`${name}.${table}`, await rows(name, `SELECT * FROM @${table}`)] as const,
    );
    expect(strayPlaces(new Map(await Promise.all(read)))).toEqual([]);
  });

  it.each(SUBGRAPHS)('keep the chains of %s intact', async (name) => {
    const heads = await rows(name, 'SELECT * FROM @event_chain');
    expect(chainFaults(name, await rows(name, 'SELECT * FROM @event'), heads)).toEqual([]);
  });
});

const REGISTER = 'mutation ($input: RegisterWorkerInput!) { registerWorker(input: $input) { id } }';
const POST = 'mutation ($input: PostWorkerInput!) { postWorker(input: $input) { id } }';

type Employer = { contractorId: string; stationId: string };

/** Returns two contractors, each with a station that it serves. */
function employersOf({ contracts }: CityLists): [Employer, Employer] {
  const inForce = contracts.filter(
    ({ kind, signedOn, endsOn }) => kind === 'STATION' && signedOn <= today && today <= endsOn,
  );
  const served = inForce.flatMap(({ contractorId, lots }) => {
    const stationId = lots.find(({ status }) => status === 'ACTIVE')?.stationId ?? null;
    const isOpen = city.stations.some(({ id, status }) => id === stationId && status === 'OPERATING');
    return stationId !== null && isOpen ? [{ contractorId, stationId }] : [];
  });
  const [first = fail()] = served;
  return [first, served.find(({ contractorId }) => contractorId !== first.contractorId) ?? fail()];
}

function newPerson(number: number) {
  const birthDate = '1991-03-04';
  const schooling = { education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };
  const identityNumber = identityNumberOf(birthDate, number);
  return { name: `郑某${number}`, birthDate, identityNumber, phone: '10987650000', ...schooling };
}

async function closed(bureau: Caller, id: string): Promise<void> {
  for (const [index, name] of ['suspendStation', 'closeStation'].entries()) {
    const query = `mutation { ${name}(id: "${id}", expectedVersion: ${index + 1}, reason: "合并") { id } }`;
    expect(codeOf(await one.ask(bureau, query))).toBeNull();
  }
}

function fail(): never {
  throw new Error('The demonstration has no such station.');
}
