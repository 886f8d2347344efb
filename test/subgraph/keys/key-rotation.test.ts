import { KeyRing } from '../../../shared/runtime/key-ring/key-ring';
import { recordKeys } from '../../../shared/store/keys/check-keys';
import { countStale, renewRows } from '../../../shared/store/keys/renew-rows';
import { personnel } from '../../../subgraphs/personnel/schema';
import { contactNameUse } from '../../../subgraphs/personnel/contact/contact/contact-name';
import { identityKeys } from '../../../subgraphs/personnel/worker/worker/identity-keys';
import { PersonalDataVault } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { type WorkerRow } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { type Caller } from '../../../shared/access/caller';
import { contractor } from '../../support/city/callers';
import { CONTRACTOR, NOW, STATION, TODAY } from '../../support/city/small-city';
import { type SubgraphUnderTest, besideOn } from '../../support/drivers/subgraph/subgraph-under-test';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import {
  MUTATIONS,
  type MutationName,
  eachOnFreshCity,
  identityNumberOf,
  newcomer,
} from '../../support/drivers/writes/personnel-writes';

/** The vault of the tests after both of its keys were rotated. */
const rotated = new PersonalDataVault({
  encryption: KeyRing.of(Buffer.alloc(32, 4), Buffer.alloc(32, 1)),
  hash: KeyRing.of(Buffer.alloc(32, 3), Buffer.alloc(32, 2)),
});
const keysOf = (vault: PersonalDataVault) => identityKeys(vault, contactNameUse(vault.sealing));
const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const PERSON = newcomer();
const OTHER = newcomer({ identityNumber: identityNumberOf('1990-01-01'), birthDate: '1990-01-01', name: '钱某旧' });
const THIRD = newcomer({ identityNumber: identityNumberOf('1991-01-01'), birthDate: '1991-01-01', name: '钱某三' });

let ask: SubgraphUnderTest['ask'];
const start = (vault: PersonalDataVault) =>
  recordKeys(bench.database, { keys: keysOf(vault), now: NOW, may: 'ACTIVATE' });
const renew = async () => {
  for (const key of keysOf(rotated)) await renewRows(bench.database, key, { now: NOW, isStopped: () => false });
};
/** Sends a mutation to the process that was restarted with both keys. */
const send = async (caller: Caller, mutation: MutationName, input: Record<string, unknown>) => {
  const { data, errors = [] } = await ask(caller, MUTATIONS[mutation], { input });
  return { id: (data?.[mutation] as { id: string } | undefined)?.id, code: errors[0]?.extensions?.['code'] ?? null };
};
const register = async (caller: Caller, input: object) =>
  (await bench.done<{ id: string }>(caller, 'registerWorker', { input })).id;
const rowOf = async (id: string) => (await bench.rows<WorkerRow>('SELECT * FROM worker WHERE id = ?', [id]))[0];

let known: string;
let repeated: string;
let elsewhere: string;

/** Two employers register a person under the older keys. Then both keys are rotated, and a process is restarted. */
beforeEach(async () => {
  await start(TEST_VAULT);
  known = await register(lixia, PERSON);
  elsewhere = await register(several, PERSON);
  repeated = await register(lixia, { ...THIRD, idempotencyKey: 'of-before' });
  await start(rotated);
  ask = await besideOn(personnel(rotated), bench.database, NOW);
});

describe('a person registered before the rotation', () => {
  it('is not registered twice by the same employer, by hand or by a sheet', async () => {
    expect((await send(lixia, 'registerWorker', PERSON)).code).toBe('CONFLICT');
    const rows = [
      { ...PERSON, line: 2 },
      { ...OTHER, line: 3 },
    ];
    const sheet =
      'mutation ($input: ImportWorkersInput!) { importWorkers(input: $input) { imported faults { line } } }';
    const { data } = await ask(lixia, sheet, { input: { rows } });
    expect(data?.['importWorkers']).toMatchObject({ imported: 0, faults: [{ line: 2 }] });
  });

  it('does not get a second entry by a correction', async () => {
    const { id } = await send(lixia, 'registerWorker', OTHER);
    const { identityNumber, birthDate } = PERSON;
    const correction = { workerId: id, expectedVersion: 1, identityNumber, birthDate };
    expect((await send(lixia, 'correctWorker', correction)).code).toBe('CONFLICT');
  });

  it('gets their old row again if they return after sealing', async () => {
    await bench.rows("UPDATE worker SET sealedOn = '2026-01-01' WHERE id = ?", [known]);
    expect(await send(lixia, 'registerWorker', PERSON)).toEqual({ id: known, code: null });
    expect(await rowOf(known)).toMatchObject({ sealedOn: null, hashKey: rotated.hashKeys.active.id });
  });

  it('is returned again if the call that registered them is repeated', async () => {
    expect(await send(lixia, 'registerWorker', { ...THIRD, idempotencyKey: 'of-before' })).toEqual({
      ...{ id: repeated, code: null },
    });
    const changed = { ...THIRD, phone: '10087654321', idempotencyKey: 'of-before' };
    expect((await send(lixia, 'registerWorker', changed)).code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('is found by their whole name', async () => {
    const query = 'query ($name: String!) { workers(first: 5, name: $name) { totalCount } }';
    const found = async () => (await ask(lixia, query, { name: PERSON.name })).data?.['workers'];
    expect(await found()).toEqual({ totalCount: 1 });
    await renew();
    expect(await found()).toEqual({ totalCount: 1 });
  });

  it('is still one person for two employers while one of their rows is renewed', async () => {
    await send(lixia, 'correctWorker', { workerId: known, expectedVersion: 1, phone: '10087654321' });
    expect((await rowOf(known))?.identityHash).not.toBe((await rowOf(elsewhere))?.identityHash);
    const posted = (caller: Caller, workerId: string, stationId: string) =>
      send(caller, 'postWorker', { workerId, stationId, startsOn: TODAY });
    expect((await posted(lixia, known, STATION.lixiaFirst)).code).toBeNull();
    expect((await posted(several, elsewhere, STATION.shizhong)).code).toBe('CONFLICT');
  });

  it('can be read under both keys, and after the renewal under the new keys alone', async () => {
    const after = new PersonalDataVault({ encryption: Buffer.alloc(32, 4), hash: Buffer.alloc(32, 3) });
    const query = 'query ($id: ID!) { worker(id: $id) { name identityNumberTail } }';
    const read = async () => (await ask(lixia, query, { id: known })).data?.['worker'];
    const before = await read();
    await renew();
    expect(await read()).toEqual(before);
    const row = await rowOf(known);
    if (row === undefined) throw new Error('The worker must be there.');
    expect(after.openPerson(row)).toMatchObject({ name: PERSON.name, phone: PERSON.phone });
    expect(row).toMatchObject({ identityHash: after.hashOf(PERSON.identityNumber), version: 1 });
    for (const key of keysOf(rotated)) expect(await countStale(bench.database, key)).toBe(0);
  });
});

it('prevents a process that has only the older key from registering or correcting a person', async () => {
  const stale = await bench.send(lixia, 'registerWorker', { input: OTHER });
  expect(stale.refusal).toMatchObject({ code: 'UNAVAILABLE' });
  const correction = { workerId: known, expectedVersion: 1, phone: '10087654321' };
  expect((await bench.send(lixia, 'correctWorker', { input: correction })).refusal).toMatchObject({
    code: 'UNAVAILABLE',
  });
  expect((await send(lixia, 'registerWorker', OTHER)).code).toBeNull();
});

it('registers a person once while rows are renewed and many callers register this person', async () => {
  const all = Array.from({ length: 8 }, () => send(lixia, 'registerWorker', OTHER));
  const again = Array.from({ length: 8 }, () => send(lixia, 'registerWorker', PERSON));
  const [, ...answers] = await Promise.all([renew(), ...all, ...again]);
  expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
  expect(new Set(answers.map(({ code }) => code))).toEqual(new Set([null, 'CONFLICT']));
  const hashes = [rotated.hashOf(PERSON.identityNumber), TEST_VAULT.hashOf(PERSON.identityNumber)];
  const rows = await bench.rows('SELECT id FROM worker WHERE contractorId = ? AND identityHash IN (?, ?)', [
    CONTRACTOR.lixia,
    ...hashes,
  ]);
  expect(rows).toHaveLength(1);
});
