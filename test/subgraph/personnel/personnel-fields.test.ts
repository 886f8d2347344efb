import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { type Caller } from '../../../shared/access/caller';
import { personnel } from '../../../subgraphs/personnel/schema';
import { PersonalDataVault } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { WorkerRow } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { ASSESSOR, contractor, hub, office } from '../../support/city/callers';
import { staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, STREET, idOf } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const under = sharedSubgraph(personnel(TEST_VAULT), staffedCity(), NOW);

const WORKER = idOf('WK', 10);
const callers: Record<string, Caller> = {
  CITY_BUREAU: office('CITY_BUREAU', CITY),
  CITY_PLATFORM: office('CITY_PLATFORM', CITY),
  DISTRICT_BUREAU: office('DISTRICT_BUREAU', LIXIA),
  DISTRICT_HUB: hub(LIXIA, CONTRACTOR.hub),
  STREET_OFFICE: office('STREET_OFFICE', STREET.lixiaFirst),
  AUDITOR: office('AUDITOR', LIXIA),
  CONTRACTOR: contractor(CONTRACTOR.lixia),
  ASSESSOR,
};

const ALL = Object.keys(callers);
const PERSONS = ALL.filter((role) => role !== 'ASSESSOR');
const CHECKERS = ['DISTRICT_BUREAU', 'DISTRICT_HUB', 'CONTRACTOR'];
const CLOSE = ['DISTRICT_BUREAU', 'STREET_OFFICE', 'CONTRACTOR'];

const ask = (caller: Caller, fields: string) =>
  under.ask(caller, `query ($id: ID!) { worker(id: $id) { ${fields} } }`, { id: WORKER });

describe('access to a field of a worker', () => {
  const fields: [string, readonly string[], unknown][] = [
    ['name', PERSONS, '赵某010'],
    ['age', ALL, 36],
    ['birthDate', CHECKERS, '1990-06-17'],
    ['education', ALL, 'BACHELOR'],
    ['major', PERSONS, '社会工作'],
    ['majorKind', PERSONS, 'SOCIAL_WORK'],
    ['qualified', ALL, true],
    ['phone', CLOSE, '10000000010'],
    ['maskedPhone', PERSONS, '100****0010'],
    ['identityNumberTail', ['DISTRICT_BUREAU', 'CONTRACTOR'], '010X'],
    ['contractor { id }', PERSONS, { id: CONTRACTOR.lixia }],
    [
      'certificates { level obtainedOn registeredUntil }',
      PERSONS,
      [{ level: 'ASSISTANT', obtainedOn: '2020-01-01', registeredUntil: null }],
    ],
    ['certificates { number }', CHECKERS, [{ number: 'C010' }]],
    ['posting { startsOn trainedOn }', ALL, { startsOn: '2025-01-01', trainedOn: '2025-01-05' }],
    ['posting { endsOn }', PERSONS, { endsOn: null }],
    ['leaves { from until }', ALL, [{ from: '2026-06-01', until: '2026-06-03' }]],
    ['leaves { kind }', ['STREET_OFFICE', 'CONTRACTOR'], [{ kind: 'ANNUAL' }]],
    [
      'weeklyCommunityHours(weeks: 1) { week minutes hours status revision }',
      ALL,
      [{ week: '2026-W24', minutes: 1500, hours: 25, status: 'CONFIRMED', revision: 1 }],
    ],
    ['weeklyCommunityHours(weeks: 1) { returnReason }', PERSONS, [{ returnReason: null }]],
  ];

  it.each(fields)('is granted to its roles: %s', async (field, roles, value) => {
    const name = /^\w+/.exec(field)?.[0] ?? '';
    for (const [role, caller] of Object.entries(callers)) {
      const { data, errors } = await ask(caller, field);
      if (roles.includes(role)) expect({ role, data, errors }).toEqual({ role, data: { worker: { [name]: value } } });
      else expect({ role, data, code: errors?.[0]?.extensions?.['code'] }).toEqual({ role, code: 'BAD_USER_INPUT' });
    }
  });

  it.each(['identityNumber', 'identityCipher', 'identityHash', 'contractorId'])(
    'is denied to everybody: %s',
    async (field) => {
      for (const caller of Object.values(callers)) {
        const { data, errors } = await ask(caller, field);
        expect(data).toBeUndefined();
        expect(errors?.[0]?.message).not.toContain(field);
      }
    },
  );
});

describe('a worker’s qualification', () => {
  it('comes from a degree or a certificate (PE-4)', async () => {
    const source = '{ workers(first: 3) { nodes { id qualified } } }';
    const { data } = await under.ask(contractor(CONTRACTOR.lixia), source);
    const { nodes } = data?.['workers'] as { nodes: { qualified: boolean }[] };
    expect(nodes.map((node) => node.qualified)).toEqual([true, true, false]);
  });
});

describe('personal data', () => {
  it('are not stored in clear text in any column of any table', async () => {
    const numbers = staffedCity().flatMap((batch) =>
      batch.kind === 'CITY'
        ? []
        : batch.workers.flatMap(({ name, phone, identityNumber }) => [name, phone, identityNumber]),
    );
    expect(numbers.length).toBeGreaterThan(10);
    for (const { tableName } of under.database.entityMetadatas) {
      const rows: unknown[] = await under.database.query(`SELECT * FROM \`${tableName}\``);
      const text = JSON.stringify(rows);
      if (tableName === 'worker') expect(rows.length).toBeGreaterThan(10);
      for (const number of numbers) {
        expect(text).not.toContain(number);
        expect(text).not.toContain(Buffer.from(number).toString('base64url'));
        expect(text).not.toContain(Buffer.from(number).toString('hex'));
      }
    }
  });

  it('are unique within one employer, but not across employers', async () => {
    const workers = under.database.getRepository(WorkerRow);
    const row = await workers.findOneByOrFail({ id: WORKER });
    await expect(workers.insert({ ...row, id: idOf('WK', 98) })).rejects.toThrow();
    const elsewhere = { ...row, id: idOf('WK', 99), contractorId: CONTRACTOR.none };
    await workers.insert(elsewhere);
    await workers.delete({ id: elsewhere.id });
  });

  it('are null with an internal error if they cannot be decrypted, and the rest of the answer remains', async () => {
    const workers = under.database.getRepository(WorkerRow);
    const { identityCipher } = await workers.findOneByOrFail({ id: WORKER });
    const foreign = new PersonalDataVault({ encryption: Buffer.alloc(32, 8), hash: Buffer.alloc(32, 9) });
    const moved = (await workers.findOneByOrFail({ id: idOf('WK', 11) })).identityCipher;
    const tampered = `${identityCipher.slice(0, -1)}${identityCipher.endsWith('A') ? 'Q' : 'A'}`;
    for (const broken of [
      tampered,
      moved,
      foreign.seal('99000019900617010X', { column: 'identityCipher', id: WORKER }),
      '010X',
    ]) {
      await workers.update({ id: WORKER }, { identityCipher: broken });
      const { data, errors } = await ask(office('DISTRICT_BUREAU', LIXIA), 'id identityNumberTail');
      expect(data).toEqual({ worker: { id: WORKER, identityNumberTail: null } });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions?.['code']).toBe('INTERNAL');
      expect(JSON.stringify(errors)).not.toMatch(/010X|cipher|vault|key|authenticate/i);
    }
    await workers.update({ id: WORKER }, { identityCipher });
  });
});
