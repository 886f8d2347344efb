import { type SealedRow } from '../../../subgraphs/personnel/worker/worker/personal-data-vault';
import { TEST_VAULT } from '../../support/drivers/subgraph/test-vault';
import { UNVERIFIED } from '../../../subgraphs/personnel/worker/worker/worker.row';
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/record/hash/canonical-json';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { BENCH } from '../../support/drivers/subgraph/personnel-under-test';
import { eachOnFreshCity, identityNumberOf, newcomer } from '../../support/drivers/writes/personnel-writes';
import { CITY, CONTRACTOR, LIXIA, STATION, STREET, TODAY, idOf } from '../../support/city/small-city';

const bench = eachOnFreshCity();
const lixia = contractor(CONTRACTOR.lixia);
const several = contractor(CONTRACTOR.several);
const NOBODY = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const WORKER = idOf('WK', 10);
/**
 * An unqualified worker whose major has nothing to do with social work. With a certificate, the worker would be
 * qualified.
 */
const OTHER_MAJOR = idOf('WK', 12);

type Shown = { id: string; version: number; qualified: boolean };
const register = (caller: Caller, change: Record<string, unknown> = {}) =>
  bench.send(caller, 'registerWorker', { input: newcomer(change) });
const correct = (change: Record<string, unknown>, { workerId = BENCH, expectedVersion = 1 } = {}) =>
  bench.send(lixia, 'correctWorker', { input: { workerId, expectedVersion, ...change } });
const certify = (change: Record<string, unknown> = {}) =>
  bench.send(lixia, 'addCertificate', {
    input: { workerId: OTHER_MAJOR, level: 'SOCIAL_WORKER', number: 'S1', obtainedOn: '2024-06-01', ...change },
  });
const leave = (change: Record<string, unknown> = {}) =>
  bench.send(lixia, 'recordLeave', {
    input: { workerId: WORKER, from: '2026-07-01', until: '2026-07-05', kind: 'ANNUAL', ...change },
  });

describe('registering a worker', () => {
  it('adds a worker without a posting, with one event in the employer’s home city and in no district', async () => {
    await bench.rows('UPDATE place_contractor SET districtCode = ?, divisionCode = ?', [LIXIA, STREET.lixiaFirst]);
    const { data } = await register(lixia, { majorKind: 'OTHER' });
    const { id } = data as Shown;
    expect(data).toEqual({ id, qualified: false, version: 1 });
    const [event, ...more] = await bench.events();
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      action: 'WORKER_REGISTERED',
      subjectType: 'StationWorker',
      subjectId: id,
      stationId: null,
      divisionCode: CITY,
      districtCode: CITY,
      before: null,
    });
    expect(JSON.parse(event?.['after'] as string)).toEqual({
      contractorId: CONTRACTOR.lixia,
      education: 'BACHELOR',
      majorKind: 'OTHER',
      qualified: false,
      ...UNVERIFIED,
      ...{ sealedOn: null, anonymisedOn: null },
      version: 1,
    });
    const seen = async (caller: Caller) => (await bench.ask(caller, `{ worker(id: "${id}") { id } }`)).data?.['worker'];
    expect(await seen(lixia)).toEqual({ id });
    for (const caller of [office('CITY_BUREAU', CITY), office('DISTRICT_BUREAU', LIXIA), several]) {
      expect(await seen(caller)).toBeNull();
    }
  });

  it('qualifies a worker by their degree', async () => {
    expect((await register(lixia, { majorKind: 'SOCIAL_WORK' })).data).toMatchObject({ qualified: true });
  });

  it('stores the personal data encrypted, without outer blanks and with the phone in digits', async () => {
    const { data } = await register(lixia, {
      name: ' 钱某新 ',
      phone: '0531-88123456',
      identityNumber: ` ${identityNumberOf('1995-03-04')}`,
    });
    const [row] = await bench.rows('SELECT * FROM worker WHERE id = ?', [(data as Shown).id]);
    const person = TEST_VAULT.openPerson(row as SealedRow);
    expect(person).toMatchObject({ name: '钱某新', phone: '053188123456', birthDate: '1995-03-04' });
    const stored = JSON.stringify(row);
    expect(Object.values(person).filter((each) => stored.includes(each))).toEqual([]);
  });

  it('recognises a repeated idempotency key, and stores no hash from which the identity number can be guessed', async () => {
    const first = await register(lixia, { idempotencyKey: 'k' });
    expect(first.refusal).toBeNull();
    expect(await register(lixia, { idempotencyKey: 'k' })).toEqual(first);
    const other = await register(lixia, { idempotencyKey: 'k', identityNumber: identityNumberOf('1995-03-04', 700) });
    expect(other.refusal).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
    // With a plain hash of the input, anybody could guess the identity number.
    const bare = createHash('sha256').update(canonicalJson(newcomer())).digest('hex');
    const [row] = await bench.rows('SELECT inputHash FROM idempotency_key');
    expect(row?.['inputHash']).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.['inputHash']).not.toBe(bare);
  });

  it.each([
    ['an invalid number', { identityNumber: '11010519491231002Y' }, 'input.identityNumber'],
    ['another birthday', { birthDate: '1995-03-05' }, 'input.birthDate'],
    [
      'a person aged 15',
      { birthDate: '2010-06-18', identityNumber: identityNumberOf('2010-06-18') },
      'input.birthDate',
    ],
    ['an invalid phone', { phone: '123' }, 'input.phone'],
    ['no name', { name: ' ' }, 'input.name'],
    ['a name with a line break', { name: '钱\n某' }, 'input.name'],
  ])('refuses %s, and names the field', async (_, change, field) => {
    const { refusal, faults } = await register(lixia, change);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(JSON.stringify([refusal, faults])).not.toMatch(/1995|2010|110105|钱/);
    expect(await bench.events()).toEqual([]);
  });

  it('reports all wrong fields at once, whether a limit or a rule refuses them', async () => {
    const wrong = { name: ' ', birthDate: '2015-01-01', identityNumber: '1', phone: '12', major: 'x'.repeat(65) };
    const { faults } = await register(lixia, wrong);
    expect(faults.map(({ field, rule, limit }) => ({ field, rule, limit }))).toEqual([
      { field: 'name', rule: 'MIN_LENGTH', limit: 1 },
      { field: 'major', rule: 'MAX_LENGTH', limit: 64 },
      { field: 'identityNumber', rule: 'CHECK', limit: null },
      { field: 'birthDate', rule: 'CHECK', limit: null },
      { field: 'phone', rule: 'CHECK', limit: null },
    ]);
  });

  it('succeeds once for each person and employer, even in parallel', async () => {
    const answers = await Promise.all([register(lixia), register(lixia), register(several)]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([
      { message: 'Your organisation has already registered this person. Use the existing entry.', code: 'CONFLICT' },
    ]);
    expect((await register(lixia)).refusal).toMatchObject({ code: 'CONFLICT' });
    expect(await bench.events()).toHaveLength(2);
  });

  it('is forbidden to an unknown contractor', async () => {
    expect((await register(contractor(NOBODY))).refusal).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('correcting a worker', () => {
  it('changes only the named fields, in a new version, and records the names of these fields', async () => {
    const { data } = await correct({ name: '赵某更', phone: '053188123456' }, { workerId: WORKER });
    expect(data).toMatchObject({ name: '赵某更', phone: '053188123456', birthDate: '1990-06-17', version: 2 });
    const [event] = await bench.events();
    expect(event).toMatchObject({ action: 'WORKER_CORRECTED', subjectId: WORKER, stationId: STATION.lixiaFirst });
    expect(JSON.parse(event?.['after'] as string)).toMatchObject({ version: 2, corrected: ['name', 'phone'] });
  });

  it('evaluates the qualification again', async () => {
    expect((await correct({ majorKind: 'OTHER' })).data).toMatchObject({ qualified: false });
    // WK 10 also has a certificate, and therefore remains qualified.
    expect((await correct({ majorKind: 'OTHER' }, { workerId: WORKER })).data).toMatchObject({ qualified: true });
    expect((await correct({ majorKind: 'RELATED' }, { expectedVersion: 2 })).data).toMatchObject({ qualified: true });
  });

  it('requires a birth date that agrees with the identity number', async () => {
    const identityNumber = identityNumberOf('1991-01-02');
    expect((await correct({ birthDate: '1991-01-02' })).refusal).toMatchObject({ field: 'input.birthDate' });
    expect((await correct({ identityNumber })).refusal).toMatchObject({ field: 'input.identityNumber' });
    const { data } = await correct({ identityNumber, birthDate: '1991-01-02' });
    expect(data).toMatchObject({ birthDate: '1991-01-02', identityNumberTail: identityNumber.slice(-4) });
  });

  it('refuses an empty change, an old version and an invalid number', async () => {
    expect((await correct({})).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input' });
    expect((await correct({ name: null })).refusal).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input' });
    await correct({ name: '赵某更' });
    expect((await correct({ name: '赵某' })).refusal).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect((await correct({ identityNumber: '1' }, { expectedVersion: 2 })).refusal).toMatchObject({
      field: 'input.identityNumber',
    });
  });

  it('cannot turn the worker into a person whom the same employer has already registered', async () => {
    await register(lixia);
    const { birthDate, identityNumber } = newcomer();
    expect((await correct({ birthDate, identityNumber })).refusal).toEqual({
      message: 'Your organisation has already registered this person. Use the existing entry.',
      code: 'CONFLICT',
    });
  });

  it('cannot give one person two postings at a time', async () => {
    const { data } = await register(several);
    const workerId = (data as Shown).id;
    const { birthDate, identityNumber } = newcomer();
    await bench.done(several, 'postWorker', { input: { workerId, stationId: STATION.zone, startsOn: TODAY } });
    const refused = await correct({ birthDate, identityNumber }, { workerId: WORKER });
    expect(refused.refusal).toEqual({
      message:
        'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
      code: 'CONFLICT',
    });
    // A correction of the identity number conflicts with a posting of the same person. If both are sent at the same
    // time, only one succeeds.
    await bench.done(several, 'endPosting', { workerId, endsOn: TODAY });
    await bench.rows('UPDATE posting SET startsOn = ?, endsOn = ? WHERE workerId = ?', [
      '2024-01-01',
      '2024-01-31',
      workerId,
    ]);
    const answers = await Promise.all([
      correct({ birthDate, identityNumber }, { workerId: WORKER }),
      bench.send(several, 'postWorker', { input: { workerId, stationId: STATION.shizhong, startsOn: TODAY } }),
    ]);
    expect(answers.filter(({ refusal }) => refusal === null)).toHaveLength(1);
  });

  it('accepts one of two corrections to the same number by two employers at the same time', async () => {
    const [first, second] = [
      await bench.done(lixia, 'registerWorker', {
        input: newcomer({ identityNumber: identityNumberOf('1995-03-04', 700) }),
      }),
      await bench.done(several, 'registerWorker', {
        input: newcomer({ identityNumber: identityNumberOf('1995-03-04', 701) }),
      }),
    ];
    await bench.done(lixia, 'postWorker', {
      input: { workerId: first.id, stationId: STATION.lixiaFirst, startsOn: TODAY },
    });
    await bench.done(several, 'postWorker', {
      input: { workerId: second.id, stationId: STATION.zone, startsOn: TODAY },
    });
    const versions = [1, 1];
    for (let round = 0; round < 8; round += 1) {
      const identityNumber = identityNumberOf('1995-03-04', 710 + round);
      const [expectedVersion = 0, other = 0] = versions;
      const answers = await Promise.all([
        bench.send(lixia, 'correctWorker', { input: { workerId: first.id, expectedVersion, identityNumber } }),
        bench.send(several, 'correctWorker', {
          input: { workerId: second.id, expectedVersion: other, identityNumber },
        }),
      ]);
      expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([
        {
          message:
            'The person has another posting in this period. Choose dates that do not overlap it, or have the contractor of that posting end it first.',
          code: 'CONFLICT',
        },
      ]);
      answers.forEach(({ refusal }, index) => (versions[index] = (versions[index] ?? 0) + (refusal === null ? 1 : 0)));
    }
  });

  it('accepts one registration or correction to the same number by one employer at the same time', async () => {
    const { id } = await bench.done(lixia, 'registerWorker', {
      input: newcomer({ identityNumber: identityNumberOf('1995-03-04', 700) }),
    });
    let expectedVersion = 1;
    for (let round = 0; round < 8; round += 1) {
      const identityNumber = identityNumberOf('1995-03-04', 710 + round);
      const answers = await Promise.all([
        correct({ identityNumber }, { workerId: id, expectedVersion }),
        register(lixia, { identityNumber }),
      ]);
      expect(answers.flatMap(({ refusal }) => refusal ?? [])).toEqual([
        { message: 'Your organisation has already registered this person. Use the existing entry.', code: 'CONFLICT' },
      ]);
      if (answers[0].refusal === null) expectedVersion += 1;
    }
  });

  it('accepts one of two edits of a version', async () => {
    const answers = await Promise.all([correct({ name: '赵某甲' }), correct({ name: '赵某乙' })]);
    expect(answers.flatMap(({ refusal }) => refusal ?? [])).toMatchObject([{ code: 'CONFLICT', currentVersion: 2 }]);
  });
});

describe('a certificate', () => {
  it('makes its holder qualified', async () => {
    const certificate = { level: 'SOCIAL_WORKER', number: 'S1', obtainedOn: '2024-06-01', registeredUntil: null };
    expect((await certify()).data).toEqual({
      id: OTHER_MAJOR,
      qualified: true,
      version: 2,
      certificates: [certificate],
    });
    const [event] = await bench.events();
    expect(event).toMatchObject({ action: 'WORKER_CERTIFIED', subjectType: 'StationWorker' });
    expect(JSON.parse(event?.['before'] as string)).toMatchObject({ qualified: false, version: 1 });
    expect(JSON.parse(event?.['after'] as string)).toMatchObject({ qualified: true, version: 2 });
  });

  it('is recorded once, and not before the day on which it was obtained', async () => {
    await certify();
    expect((await certify()).refusal).toMatchObject({ code: 'CONFLICT' });
    expect((await certify({ level: 'SENIOR' })).refusal).toBeNull();
    expect((await certify({ number: 'S2', obtainedOn: '2026-06-18' })).refusal).toMatchObject({
      field: 'input.obtainedOn',
    });
    expect((await certify({ number: 'S2', registeredUntil: '2024-05-31' })).refusal).toMatchObject({
      field: 'input.registeredUntil',
    });
  });
});

describe('a leave', () => {
  it('is recorded, but its event omits the kind', async () => {
    const { data } = await leave();
    expect(data).toMatchObject({ from: '2026-07-01', until: '2026-07-05', kind: 'ANNUAL' });
    const [event] = await bench.events();
    expect(event).toMatchObject({
      action: 'LEAVE_RECORDED',
      subjectType: 'Leave',
      stationId: STATION.lixiaFirst,
      divisionCode: STREET.lixiaFirst,
    });
    expect(JSON.parse(event?.['after'] as string)).toEqual({
      workerId: WORKER,
      from: '2026-07-01',
      until: '2026-07-05',
    });
  });

  it('cannot overlap another leave, even if both are recorded at the same time', async () => {
    expect((await leave({ from: '2026-06-03', until: '2026-06-03' })).refusal).toMatchObject({ code: 'CONFLICT' });
    const answers = await Promise.all([leave(), leave()]);
    expect(answers.flatMap(({ refusal }) => refusal?.['code'] ?? [])).toEqual(['CONFLICT']);
    expect((await leave({ from: '2026-07-06', until: '2026-07-05' })).refusal).toMatchObject({ field: 'input.until' });
  });
});

describe('another employer’s worker', () => {
  const attempts: [string, (workerId: string) => Promise<unknown>][] = [
    ['correctWorker', (workerId) => correct({ name: '赵某' }, { workerId })],
    ['addCertificate', (workerId) => certify({ workerId })],
    ['recordLeave', (workerId) => leave({ workerId })],
    [
      'postWorker',
      (workerId) =>
        bench.send(lixia, 'postWorker', { input: { workerId, stationId: STATION.lixiaFirst, startsOn: TODAY } }),
    ],
    ['endPosting', (workerId) => bench.send(lixia, 'endPosting', { workerId, endsOn: TODAY })],
  ];
  it.each(attempts)('is treated by %s as missing, with the same SQL statements', async (_, attempt) => {
    const mark = bench.statements.length;
    const missing = await attempt(NOBODY);
    const middle = bench.statements.length;
    expect(missing).toMatchObject({ refusal: { code: 'NOT_FOUND' } });
    // One worker belongs to an employer in another district, the other to the former contractor of the same station.
    for (const foreign of [idOf('WK', 30), idOf('WK', 90)]) {
      const start = bench.statements.length;
      expect(await attempt(foreign)).toEqual(missing);
      expect(bench.statements.slice(start)).toEqual(bench.statements.slice(mark, middle));
    }
    expect(await bench.events()).toEqual([]);
  });
});
