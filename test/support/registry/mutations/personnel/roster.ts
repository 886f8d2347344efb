import { type MutationEntry } from '../../mutation-case';
import { CORRECTED, NEWCOMER } from '../../../city/personal-texts';
import { FREE_TEXT, LIXIA_STAFF, REGISTERED, SHIZHONG_STAFF } from '../../../city/writing-city';
import { badInput, conflict, employer, employersElsewhere, key } from '../parties';

const ofEmployer = { caller: employer, elsewhere: employersElsewhere };
export const schooling = { education: 'BACHELOR', major: '社会工作', majorKind: 'SOCIAL_WORK' };

export const ROSTER: Readonly<Record<string, MutationEntry>> = {
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
          'a birth date that differs from the identity number': badInput('input.birthDate', '1991-11-22'),
          'an invalid phone number': badInput('input.phone', '12345'),
          'a person whom the employer has registered already': conflict({
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
          'a birth date that differs from the identity number': badInput('input.birthDate', '1988-02-27'),
          'a blank name': badInput('input.name', ''),
        },
      },
      {
        ...ofEmployer,
        variables: { input: { workerId: LIXIA_STAFF.bench, expectedVersion: 1, phone: CORRECTED.phone } },
        events: ['WORKER_CORRECTED StationWorker'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.bench)],
        refusals: { 'a correction without a change': { set: { 'input.phone': undefined }, code: 'BAD_USER_INPUT' } },
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
          'a future date': badInput('input.obtainedOn', '2026-06-18'),
          'a registration that ended before the certificate was obtained': badInput(
            'input.registeredUntil',
            '2025-09-30',
          ),
          'the same certificate again': conflict({
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
          input: { workerId: LIXIA_STAFF.onPost, from: '2026-06-20', until: '2026-06-21', kind: 'PERSONAL' },
        },
        events: ['LEAVE_RECORDED Leave'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'an end before the start': badInput('input.until', '2026-06-19'),
          'a leave of more than a year': badInput('input.until', '2027-06-30'),
        },
      },
    ],
  },
};
