import { type MutationEntry, type Refusal } from '../../mutation-case';
import { hub } from '../../../city/callers';
import { CONTRACTOR, LIXIA, STATION } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES } from '../../../city/writing-city';
import {
  badInput,
  city,
  conflict,
  districtHub,
  forbidden,
  hubsElsewhere,
  inState,
  key,
  platform,
  platformsElsewhere,
} from '../parties';

const observations = [
  { rule: 'ST-5', verdict: 'MET', text: FREE_TEXT },
  { rule: null, verdict: null, text: FREE_TEXT },
];
const seen: Readonly<Record<string, Refusal>> = {
  'an empty list of observations': badInput('input.observations', []),
  'a verdict without a rule': badInput('input.observations.1.verdict', 'MET', 'input.observations.1.rule'),
  'an unknown rule': badInput('input.observations.0.rule', 'EV-9'),
  'a blank observation': badInput('input.observations.0.text', ' '),
};

/** Test cases for the mutations of visits to stations and of commissioned inspections. */
export const CHECKS: Readonly<Record<string, MutationEntry>> = {
  recordVisit: {
    DISTRICT_HUB: [
      {
        caller: districtHub,
        variables: { input: { stationId: STATION.lixiaFirst, visitedOn: '2026-06-17', observations } },
        events: ['VISIT_RECORDED Visit'],
        elsewhere: hubsElsewhere,
        foreign: [key('input.stationId', STATION.shizhong)],
        refusals: {
          ...seen,
          'a future date': badInput('input.visitedOn', '2026-06-18'),
          'a closed station': inState('CLOSED', { 'input.stationId': LIXIA_WRITES.closed.station }),
          'a station that the district hub’s own contractor serves': forbidden({}, hub(LIXIA, CONTRACTOR.lixia)),
        },
      },
    ],
  },
  inspectStation: {
    CITY_PLATFORM: [
      {
        caller: platform,
        variables: {
          input: { stationId: STATION.lixiaFirst, inspectedOn: '2026-06-17', conclusion: 'RECTIFY', observations },
        },
        events: ['STATION_INSPECTED Inspection', 'STANDING_RECORDED Standing'],
        elsewhere: platformsElsewhere,
        foreign: [key('input.stationId', STATION.other)],
        makes: ['input.attachments.0.receipt'],
        refusals: {
          ...seen,
          'a future date': badInput('input.inspectedOn', '2026-06-18'),
          'a station that has not opened': inState('PREPARING', { 'input.stationId': LIXIA_WRITES.preparing.station }),
          'a closed station': inState('CLOSED', { 'input.stationId': LIXIA_WRITES.closed.station }),
        },
      },
    ],
  },
  commissionInspection: {
    CITY_BUREAU: [
      {
        caller: city,
        variables: { input: { year: 2027, withFinance: true, scope: FREE_TEXT } },
        events: ['INSPECTION_COMMISSIONED InspectionCommission'],
        elsewhere: [],
        foreign: [],
        other: { 'input.year': 2026 },
        refusals: {
          'a year that has a commission already': conflict({ 'input.year': 2026 }),
          'a past year': badInput('input.year', 2025),
          'a year after the next': badInput('input.year', 2028),
          'a blank scope': badInput('input.scope', ' '),
        },
      },
    ],
  },
};
