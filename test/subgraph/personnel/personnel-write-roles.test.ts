import { ROLES, type Role } from '../../../shared/domain/roles';
import { BENCH, staffedCity } from '../../support/drivers/subgraph/personnel-under-test';
import {
  MUTATIONS,
  type MutationName,
  eachOnFreshCity,
  identityNumberOf,
  newcomer,
} from '../../support/drivers/writes/personnel-writes';
import { LIXIA, STATION, TODAY, idOf } from '../../support/city/small-city';
import { SOMEBODY } from '../../support/city/somebody';

const bench = eachOnFreshCity();

const FREE_TEXT = '自由填写的文字';
const WORKER = idOf('WK', 11);
const correction = { name: '孙某改', phone: '10087654321', major: FREE_TEXT };

/** One call for each mutation, with the roles that may make the call. In this order, all calls succeed. */
const CALLS: [MutationName, readonly Role[], Record<string, unknown>][] = [
  ['registerWorker', ['CONTRACTOR'], { input: newcomer({ major: FREE_TEXT }) }],
  [
    'correctWorker',
    ['CONTRACTOR'],
    {
      input: {
        ...correction,
        workerId: BENCH,
        expectedVersion: 1,
        birthDate: '1992-08-09',
        identityNumber: identityNumberOf('1992-08-09'),
      },
    },
  ],
  [
    'addCertificate',
    ['CONTRACTOR'],
    { input: { workerId: WORKER, level: 'SENIOR', number: 'GJ-2024-778899', obtainedOn: '2024-06-01' } },
  ],
  ['postWorker', ['CONTRACTOR'], { input: { workerId: BENCH, stationId: STATION.lixiaFirst, startsOn: TODAY } }],
  [
    'recordLeave',
    ['CONTRACTOR'],
    { input: { workerId: WORKER, from: '2026-07-01', until: '2026-07-02', kind: 'ANNUAL' } },
  ],
  [
    'logHours',
    ['CONTRACTOR'],
    {
      input: {
        stationId: STATION.lixiaFirst,
        week: '2026-W25',
        entries: [{ workerId: WORKER, minutes: 60, community: FREE_TEXT }],
      },
    },
  ],
  ['endPosting', ['CONTRACTOR'], { workerId: BENCH, endsOn: TODAY, reason: FREE_TEXT }],
  [
    'recordTraining',
    ['CONTRACTOR', 'DISTRICT_BUREAU', 'DISTRICT_HUB'],
    {
      input: {
        division: LIXIA,
        heldOn: TODAY,
        topic: FREE_TEXT,
        hours: 8,
        attendees: [{ workerId: WORKER, passed: true }],
      },
    },
  ],
  ['verifyTraining', ['DISTRICT_BUREAU', 'DISTRICT_HUB'], { id: idOf('TR', 1) }],
  ['verifyTrainings', ['DISTRICT_BUREAU', 'DISTRICT_HUB'], { ids: [idOf('TR', 1)], idempotencyKey: 'once' }],
  ['confirmHours', ['STREET_OFFICE'], { ids: [idOf('HR', 18)] }],
  ['verifyHours', ['DISTRICT_HUB'], { ids: [idOf('HR', 10)] }],
  ['returnHours', ['STREET_OFFICE', 'DISTRICT_HUB'], { ids: [idOf('HR', 11)], reason: FREE_TEXT }],
];

it('has a call for every mutation', () => {
  expect(CALLS.map(([name]) => name).sort()).toEqual(Object.keys(MUTATIONS).sort());
});

it.each(CALLS)('%s is in the schema of %j, and of no other role', async (name, roles, variables) => {
  for (const role of ROLES) {
    const { refusal } = await bench.send(SOMEBODY[role], name, variables);
    const isMissing = refusal?.['code'] === 'BAD_USER_INPUT' && refusal['field'] === 'query';
    expect({ role, isMissing }).toEqual({ role, isMissing: !roles.includes(role) });
  }
});

it('stores no personal data and no free text in the record', async () => {
  for (const [name, [role = 'PUBLIC'], variables] of CALLS) {
    await bench.rows('UPDATE training SET verifiedOn = NULL');
    const keyed =
      'input' in variables ? { input: { ...(variables['input'] as object), idempotencyKey: name } } : variables;
    // The district hub returns hours that the street has confirmed.
    await bench.done(SOMEBODY[name === 'returnHours' ? 'DISTRICT_HUB' : role], name, keyed);
  }
  const tables = await Promise.all(['event', 'idempotency_key'].map((table) => bench.rows(`SELECT * FROM ${table}`)));
  const text = JSON.stringify(tables);
  // There is one action less than there are calls, because two of the mutations verify trainings with the same action.
  expect(new Set((await bench.events()).map(({ action }) => action))).toHaveProperty('size', CALLS.length - 1);
  const known = staffedCity().flatMap((batch) => (batch.kind === 'CITY' ? [] : batch.workers));
  const persons = [
    ...known,
    newcomer(),
    { ...correction, birthDate: '1992-08-09', identityNumber: identityNumberOf('1992-08-09') },
  ];
  for (const { name, birthDate, identityNumber, phone } of persons) {
    for (const own of [name, birthDate, identityNumber, phone]) expect(text).not.toContain(own);
  }
  for (const own of [FREE_TEXT, 'GJ-2024-778899']) expect(text).not.toContain(own);
});
