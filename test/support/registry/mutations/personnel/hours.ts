import { type Caller } from '../../../../../shared/access/caller';
import { hub } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CONTRACTOR, LAST_WEEK, LIXIA, STATION, idOf } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_STAFF, SHIZHONG_STAFF } from '../../../city/writing-city';
import {
  badInput,
  districtHub,
  employer,
  employersElsewhere,
  hubsElsewhere,
  inState,
  key,
  street,
  streetsElsewhere,
} from '../parties';

export const entry = { workerId: LIXIA_STAFF.onPost, minutes: 1440, community: FREE_TEXT };
const review = (
  caller: Caller,
  id: string,
  event: string,
): Omit<MutationCase, 'elsewhere' | 'foreign' | 'refusals'> => ({
  caller,
  variables: { ids: [id] },
  events: [`${event} ServiceHours`],
});
/** The hours of last week, which the street has confirmed. */
const CONFIRMED = { own: idOf('HR', 10), foreign: idOf('HR', 30) };
const reason = { reason: FREE_TEXT };

export const HOURS: Readonly<Record<string, MutationEntry>> = {
  logHours: {
    CONTRACTOR: [
      {
        caller: employer,
        elsewhere: employersElsewhere,
        variables: { input: { stationId: STATION.lixiaFirst, week: LAST_WEEK, entries: [entry] } },
        events: ['HOURS_LOGGED ServiceHours'],
        foreign: [key('input.stationId', STATION.shizhong), key('input.entries.0.workerId', SHIZHONG_STAFF.onPost)],
        refusals: {
          'a future week': badInput('input.week', '2026-W26'),
          'more minutes than a week has': badInput('input.entries.0.minutes', 10_081),
          'a worker who is not on post': badInput('input.entries.0.workerId', LIXIA_STAFF.bench),
          'a worker named twice': {
            ...badInput('input.entries.1.workerId', LIXIA_STAFF.onPost),
            set: { 'input.entries.1': entry },
          },
          'a week before the worker came': {
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
          'hours of the district hub’s own contractor': {
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
          'hours that the street has confirmed': inState('CONFIRMED', { 'ids.0': CONFIRMED.own }),
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
