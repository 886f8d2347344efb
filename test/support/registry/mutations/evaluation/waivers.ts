import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { type MutationCase, type MutationEntry, type Refusal } from '../../mutation-case';
import { CITY, LIXIA, OTHER_DISTRICT, SHIZHONG, STATION } from '../../../city/small-city';
import { FREE_TEXT, MISSING_ID } from '../../../city/writing-city';
import { watchedIn } from '../../../city/writing-oversight';
import {
  badInput,
  bureau,
  bureausElsewhere,
  citiesElsewhere,
  city,
  forbidden,
  inState,
  key,
  onceClosed,
} from '../parties';

const LIXIA_HAS = watchedIn(LIXIA);
const SHIZHONG_HAS = watchedIn(SHIZHONG);
const OTHER_HAS = watchedIn(OTHER_DISTRICT);
const NO_DISTRICT = divisionCode('370199');

const waiver = { reason: FREE_TEXT, until: '2026-12-31' };
const must = (rule: string, clause: string): Refusal => ({
  set: { 'input.rule': rule },
  code: 'RULE_VIOLATION',
  extensions: { rule, clause },
});
const grants: Readonly<Record<string, Refusal>> = {
  'a last day in the past': badInput('input.until', '2026-06-16'),
  'a last day more than three years ahead': badInput('input.until', '2029-06-18'),
  'an unknown rule': badInput('input.rule', 'ST-9'),
  'a blank reason': badInput('input.reason', '  '),
  'a rule that must be kept': must('CO-3', '四(二)'),
};
const ofBothKinds = (path: string, foreign: string, missing: string) => ({
  ...{ path, foreign, missing },
  code: 'BAD_USER_INPUT',
});
const withdrawal = { reason: FREE_TEXT };
const WITHDRAWN: MutationCase['events'] = ['WAIVER_WITHDRAWN Waiver'];

/** Test cases for the mutations of waivers. */
export const WAIVERS: Readonly<Record<string, MutationEntry>> = {
  grantWaiver: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { input: { ...waiver, rule: 'ST-2', stationId: STATION.lixiaFirst } },
        events: ['WAIVER_GRANTED Waiver'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.stationId', STATION.shizhong)],
        refusals: {
          ...grants,
          ...onceClosed('input.stationId'),
          'a rule of districts': badInput('input.rule', 'FI-1'),
          'a waiver for the whole district': forbidden({ 'input.stationId': undefined, 'input.division': LIXIA }),
        },
      },
      {
        caller: bureau,
        variables: { input: { ...waiver, rule: 'PE-1', stationId: STATION.lixiaFirst } },
        events: ['WAIVER_GRANTED Waiver'],
        elsewhere: [],
        foreign: [ofBothKinds('input.division', SHIZHONG, NO_DISTRICT)],
        refusals: {},
      },
    ],
    CITY_BUREAU: [
      {
        caller: city,
        variables: { input: { ...waiver, rule: 'FI-1', division: LIXIA } },
        events: ['WAIVER_GRANTED Waiver'],
        elsewhere: citiesElsewhere,
        foreign: [key('input.division', OTHER_DISTRICT, NO_DISTRICT)],
        refusals: {
          ...grants,
          'a rule of stations': badInput('input.rule', 'ST-2'),
          'a waiver for a city': badInput('input.division', CITY),
          'a waiver for a station': forbidden({ 'input.division': undefined, 'input.stationId': STATION.lixiaFirst }),
        },
      },
      {
        caller: city,
        variables: { input: { ...waiver, rule: 'ST-1', division: LIXIA } },
        events: ['WAIVER_GRANTED Waiver'],
        elsewhere: [],
        foreign: [ofBothKinds('input.stationId', STATION.other, MISSING_ID)],
        refusals: {},
      },
    ],
  },
  withdrawWaiver: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { id: LIXIA_HAS.waivers.station, ...withdrawal },
        events: WITHDRAWN,
        elsewhere: bureausElsewhere,
        foreign: [key('id', SHIZHONG_HAS.waivers.station)],
        refusals: {
          'an expired waiver': inState('EXPIRED', { id: LIXIA_HAS.waivers.over }),
          'a waiver that the city granted': forbidden({ id: LIXIA_HAS.waivers.district }),
          'a blank reason': badInput('reason', '  '),
        },
      },
    ],
    CITY_BUREAU: [
      {
        caller: city,
        variables: { id: LIXIA_HAS.waivers.district, ...withdrawal },
        events: WITHDRAWN,
        elsewhere: citiesElsewhere,
        foreign: [key('id', OTHER_HAS.waivers.district)],
        refusals: { 'a waiver that a district granted': forbidden({ id: LIXIA_HAS.waivers.station }) },
      },
    ],
  },
};
