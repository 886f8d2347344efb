import { type MutationEntry } from '../../mutation-case';
import { CORRECTED, NEWCOMER } from '../../../city/personal-texts';
import { LAST_WEEK, STATION, idOf } from '../../../city/small-city';
import { REGISTERED, SHIZHONG_STAFF } from '../../../city/writing-city';
import { entry } from './hours';
import { badInput, employer, employersElsewhere, key } from '../parties';
import { schooling } from './roster';

/**
 * Test cases for the mutations that import sheets. A sheet with faults is refused as a whole, and the answer lists the
 * faults by row.
 */
export const IMPORTS: Readonly<Record<string, MutationEntry>> = {
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
          'a person whom the employer has registered already': {
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
        caller: employer,
        elsewhere: employersElsewhere,
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
          'a future week': badInput('input.week', '2026-W26'),
          'the name of another person': { set: { 'input.rows.0.name': NEWCOMER.name }, code: 'FAULTS' },
          'more minutes than a week has': { set: { 'input.rows.1.minutes': 10_081 }, code: 'FAULTS' },
        },
      },
    ],
  },
};
