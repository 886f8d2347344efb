import { divisionCode } from '../../shared/division-code';
import { type Caller } from '../../shared/scope/caller';
import { contractor, hub, office } from './callers';
import { type Foreign, type MutationCase, type MutationEntry, type Refusal } from './mutation-case';
import { CORRECTED, NEWCOMER } from './personal-texts';
import { CONTRACTOR, LAST_WEEK, LIXIA, SHIZHONG, STATION, STREET, TODAY, idOf } from './small-city';
import { FREE_TEXT, LIXIA_STAFF, LIXIA_WRITES, MISSING_ID, REGISTERED, SHIZHONG_STAFF } from './writing-city';

const employer = contractor(CONTRACTOR.lixia);
const employersElsewhere = [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none, CONTRACTOR.hub].map(contractor);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const bureausElsewhere = [office('DISTRICT_BUREAU', SHIZHONG)];
const districtHub = hub(LIXIA, CONTRACTOR.hub);
const hubsElsewhere = [hub(SHIZHONG, CONTRACTOR.hub)];
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const streetsElsewhere = [office('STREET_OFFICE', STREET.lixiaSecond), office('STREET_OFFICE', STREET.shizhong)];

const key = (path: string, foreign: string, missing = MISSING_ID): Foreign => ({ path, foreign, missing });
const badInput = (field: string, value: unknown): Refusal => ({
  set: { [field]: value },
  code: 'BAD_USER_INPUT',
  extensions: { field },
});
const conflict = (set: Refusal['set']): Refusal => ({ set, code: 'CONFLICT' });
const inState = (state: string, set: Refusal['set'] = {}): Refusal => ({
  set,
  code: 'INVALID_STATE',
  extensions: { state },
});

const ofEmployer = { caller: employer, elsewhere: employersElsewhere };
const schooling = { education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };

const roster: Readonly<Record<string, MutationEntry>> = {
  registerWorker: {
    CONTRACTOR: [
      {
        caller: employer,
        variables: { input: { ...NEWCOMER, ...schooling } },
        events: ['WORKER_REGISTERED StationWorker'],
        elsewhere: [],
        foreign: [],
        other: { 'input.major': '心理学' },
        refusals: {
          'a blank name': badInput('input.name', ' '),
          'a wrong check digit': badInput('input.identityNumber', `${NEWCOMER.identityNumber.slice(0, 17)}Y`),
          'a birth date that is not the number’s': badInput('input.birthDate', '1991-11-22'),
          'no phone': badInput('input.phone', '12345'),
          'a person whom the employer has already': conflict({
            'input.identityNumber': REGISTERED.identityNumber,
            'input.birthDate': REGISTERED.birthDate,
          }),
        },
      },
    ],
  },
  correctWorker: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: { input: { workerId: LIXIA_STAFF.onPost, expectedVersion: 1, ...CORRECTED, education: 'MASTER' } },
        events: ['WORKER_CORRECTED StationWorker'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'a birth date that is not the number’s': badInput('input.birthDate', '1988-02-27'),
          'a blank name': badInput('input.name', ''),
        },
      },
      {
        ...ofEmployer,
        variables: { input: { workerId: LIXIA_STAFF.bench, expectedVersion: 1, phone: CORRECTED.phone } },
        events: ['WORKER_CORRECTED StationWorker'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.bench)],
        refusals: { nothing: { set: { 'input.phone': undefined }, code: 'BAD_USER_INPUT' } },
      },
    ],
  },
  addCertificate: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: {
          input: { workerId: LIXIA_STAFF.bench, level: 'SENIOR', number: FREE_TEXT, obtainedOn: '2025-10-01' },
        },
        events: ['WORKER_CERTIFIED StationWorker'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.bench)],
        refusals: {
          'a day to come': badInput('input.obtainedOn', '2026-06-18'),
          'a registration that lapsed before': badInput('input.registeredUntil', '2025-09-30'),
          'the same one again': conflict({
            'input.workerId': LIXIA_STAFF.onPost,
            'input.level': 'ASSISTANT',
            'input.number': 'C010',
          }),
        },
      },
    ],
  },
  recordLeave: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: {
          input: { workerId: LIXIA_STAFF.onPost, from: '2026-06-20', until: '2026-06-21', kind: FREE_TEXT },
        },
        events: ['LEAVE_RECORDED Leave'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'an end before its beginning': badInput('input.until', '2026-06-19'),
          'more than a year': badInput('input.until', '2027-06-30'),
        },
      },
    ],
  },
};

const postings: Readonly<Record<string, MutationEntry>> = {
  postWorker: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: { input: { workerId: LIXIA_STAFF.bench, stationId: STATION.lixiaFirst, startsOn: TODAY } },
        events: ['POSTING_STARTED Posting'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.bench), key('input.stationId', STATION.shizhong)],
        refusals: {
          'a worker who has an open posting': conflict({ 'input.workerId': LIXIA_STAFF.onPost }),
          'a day after the contract': badInput('input.startsOn', '2028-01-01'),
        },
      },
    ],
  },
  endPosting: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: { workerId: LIXIA_STAFF.onPost, endsOn: TODAY, reason: FREE_TEXT },
        events: ['POSTING_ENDED Posting'],
        foreign: [key('workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'a day before its beginning': badInput('endsOn', '2024-12-31'),
          'an end before hours that are on record': badInput('endsOn', '2026-06-01'),
          'a worker on the bench': inState('NOT_POSTED', { workerId: LIXIA_STAFF.bench }),
        },
      },
    ],
  },
};

const entry = { workerId: LIXIA_STAFF.onPost, minutes: 1440, community: FREE_TEXT };
const review = (
  caller: Caller,
  id: string,
  event: string,
): Omit<MutationCase, 'elsewhere' | 'foreign' | 'refusals'> => ({
  caller,
  variables: { ids: [id] },
  events: [`${event} ServiceHours`],
});
/** Last week's, which the street has confirmed. */
const CONFIRMED = { own: idOf('HR', 10), foreign: idOf('HR', 30) };
const reason = { reason: FREE_TEXT };

const hours: Readonly<Record<string, MutationEntry>> = {
  logHours: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: { input: { stationId: STATION.lixiaFirst, week: LAST_WEEK, entries: [entry] } },
        events: ['HOURS_LOGGED ServiceHours'],
        foreign: [key('input.stationId', STATION.shizhong), key('input.entries.0.workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'a week to come': badInput('input.week', '2026-W26'),
          'more minutes than a week has': badInput('input.entries.0.minutes', 10_081),
          'a worker who is not on post': badInput('input.entries.0.workerId', LIXIA_STAFF.bench),
          'a worker named twice': {
            ...badInput('input.entries.1.workerId', LIXIA_STAFF.onPost),
            set: { 'input.entries.1': entry },
          },
          'a week before he came': {
            set: { 'input.week': '2024-W52' },
            code: 'BAD_USER_INPUT',
            extensions: { field: 'input.entries.0.workerId' },
          },
        },
      },
    ],
  },
  confirmHours: {
    STREET_OFFICE: [
      {
        ...review(street, LIXIA_STAFF.logged, 'HOURS_CONFIRMED'),
        elsewhere: streetsElsewhere,
        foreign: [key('ids.0', SHIZHONG_STAFF.logged)],
        refusals: { 'hours that are confirmed': inState('CONFIRMED', { 'ids.0': CONFIRMED.own }) },
      },
    ],
  },
  verifyHours: {
    DISTRICT_HUB: [
      {
        ...review(districtHub, CONFIRMED.own, 'HOURS_VERIFIED'),
        elsewhere: hubsElsewhere,
        foreign: [key('ids.0', CONFIRMED.foreign)],
        refusals: {
          'hours that the street has not confirmed': inState('LOGGED', { 'ids.0': LIXIA_STAFF.logged }),
          'hours of its own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
        },
      },
    ],
  },
  returnHours: {
    STREET_OFFICE: [
      {
        ...review(street, LIXIA_STAFF.logged, 'HOURS_RETURNED'),
        variables: { ids: [LIXIA_STAFF.logged], ...reason },
        elsewhere: streetsElsewhere,
        foreign: [key('ids.0', SHIZHONG_STAFF.logged)],
        refusals: {
          'hours that it has confirmed': inState('CONFIRMED', { 'ids.0': CONFIRMED.own }),
          'a blank reason': badInput('reason', ' '),
        },
      },
    ],
    DISTRICT_HUB: [
      {
        ...review(districtHub, CONFIRMED.own, 'HOURS_RETURNED'),
        variables: { ids: [CONFIRMED.own], ...reason },
        elsewhere: hubsElsewhere,
        foreign: [key('ids.0', CONFIRMED.foreign)],
        refusals: { 'hours that wait for the street': inState('LOGGED', { 'ids.0': LIXIA_STAFF.logged }) },
      },
    ],
  },
};

const held = { heldOn: '2026-06-10', topic: FREE_TEXT, hours: 8 };
const attendees = [{ workerId: LIXIA_STAFF.onPost, passed: true }];
const training = (caller: Caller, elsewhere: readonly Caller[]): MutationCase => ({
  caller,
  elsewhere,
  variables: { input: { division: LIXIA, ...held, attendees } },
  events: ['TRAINING_RECORDED Training'],
  foreign: [
    key('input.division', SHIZHONG, divisionCode('370199')),
    key('input.attendees.0.workerId', SHIZHONG_STAFF.onPost),
  ],
  refusals: {
    'a street': badInput('input.division', LIXIA_WRITES.bare),
    'a day to come': badInput('input.heldOn', '2026-06-18'),
    nobody: badInput('input.attendees', []),
    'a worker named twice': {
      ...badInput('input.attendees.1.workerId', ''),
      set: { 'input.attendees.1': attendees[0] },
    },
  },
});
const verification = (caller: Caller, elsewhere: readonly Caller[]): MutationCase => ({
  caller,
  elsewhere,
  variables: { id: LIXIA_STAFF.training },
  events: ['TRAINING_VERIFIED Training'],
  foreign: [key('id', SHIZHONG_STAFF.training)],
  refusals: { 'one that is verified': inState('VERIFIED', { id: idOf('TR', 1) }) },
});

const trainings: Readonly<Record<string, MutationEntry>> = {
  recordTraining: {
    CONTRACTOR: [training(employer, employersElsewhere)],
    DISTRICT_BUREAU: [training(bureau, bureausElsewhere)],
    DISTRICT_HUB: [training(districtHub, hubsElsewhere)],
  },
  verifyTraining: {
    DISTRICT_BUREAU: [verification(bureau, bureausElsewhere)],
    DISTRICT_HUB: [
      {
        ...verification(districtHub, hubsElsewhere),
        refusals: {
          'one that is verified': inState('VERIFIED', { id: idOf('TR', 1) }),
          'one of its own contractor': { set: {}, caller: hub(LIXIA, CONTRACTOR.lixia), code: 'FORBIDDEN' },
        },
      },
    ],
  },
};

/** A sheet is refused as a whole, and told row by row what is wrong. */
const imports: Readonly<Record<string, MutationEntry>> = {
  importWorkers: {
    CONTRACTOR: [
      {
        caller: employer,
        variables: {
          input: {
            rows: [
              { line: 2, ...NEWCOMER, ...schooling },
              { line: 3, ...CORRECTED, ...schooling },
            ],
          },
        },
        events: ['WORKER_REGISTERED StationWorker', 'WORKER_REGISTERED StationWorker'],
        elsewhere: [],
        foreign: [],
        other: { 'input.rows.1.major': '心理学' },
        refusals: {
          'a blank name': { set: { 'input.rows.1.name': ' ' }, code: 'FAULTS' },
          'the same person twice': { set: { 'input.rows.1': { line: 3, ...NEWCOMER, ...schooling } }, code: 'FAULTS' },
          'a person whom the employer has already': {
            set: {
              'input.rows.1.identityNumber': REGISTERED.identityNumber,
              'input.rows.1.birthDate': REGISTERED.birthDate,
            },
            code: 'FAULTS',
          },
          'an empty sheet': badInput('input.rows', []),
        },
      },
    ],
  },
  importHours: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: {
          input: {
            stationId: STATION.lixiaFirst,
            week: LAST_WEEK,
            rows: [
              { line: 2, ...entry },
              { line: 3, workerId: idOf('WK', 11), minutes: 60 },
            ],
          },
        },
        events: ['HOURS_LOGGED ServiceHours', 'HOURS_LOGGED ServiceHours'],
        toldElsewhere: 'FAULTS',
        foreign: [
          key('input.stationId', STATION.shizhong),
          { ...key('input.rows.0.workerId', SHIZHONG_STAFF.onPost), code: 'FAULTS' },
        ],
        refusals: {
          'a week to come': badInput('input.week', '2026-W26'),
          'another’s name': { set: { 'input.rows.0.name': NEWCOMER.name }, code: 'FAULTS' },
          'more minutes than a week has': { set: { 'input.rows.1.minutes': 10_081 }, code: 'FAULTS' },
        },
      },
    ],
  },
};

export const PERSONNEL_MUTATIONS: Readonly<Record<string, MutationEntry>> = {
  ...roster,
  ...postings,
  ...hours,
  ...trainings,
  ...imports,
};
