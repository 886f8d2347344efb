import { type Caller } from '../../../../../shared/access/caller';
import { PUBLIC } from '../../../city/callers';
import { type MutationCase, type MutationEntry, type Refusal } from '../../mutation-case';
import { LIXIA, OTHER_DISTRICT, SHIZHONG, STATION } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES, SHIZHONG_WRITES } from '../../../city/writing-city';
import { watchedIn } from '../../../city/writing-oversight';
import {
  badInput,
  bureau,
  bureausElsewhere,
  districtHub,
  employer,
  employersElsewhere,
  forbidden,
  hubsElsewhere,
  inState,
  key,
  platform,
  platformsElsewhere,
} from '../parties';

const LIXIA_HAS = watchedIn(LIXIA);
const SHIZHONG_HAS = watchedIn(SHIZHONG);
const OTHER_HAS = watchedIn(OTHER_DISTRICT);

type Rectifier = { caller: Caller; elsewhere: readonly Caller[]; foreign: typeof SHIZHONG_HAS; station: string };
const RECTIFIERS: readonly Rectifier[] = [
  { caller: platform, elsewhere: platformsElsewhere, foreign: OTHER_HAS, station: STATION.other },
  { caller: bureau, elsewhere: bureausElsewhere, foreign: SHIZHONG_HAS, station: STATION.shizhong },
  { caller: districtHub, elsewhere: hubsElsewhere, foreign: SHIZHONG_HAS, station: STATION.shizhong },
];
const byRectifier = (cases: (rectifier: Rectifier) => MutationCase): MutationEntry =>
  Object.fromEntries(RECTIFIERS.map((each) => [each.caller.role, [cases(each)]]));

const { rectifications } = LIXIA_HAS;

/** The mutations of rectifications, from opening to end. */
export const RECTIFICATIONS: Readonly<Record<string, MutationEntry>> = {
  openRectification: byRectifier(({ caller, elsewhere, station }) => ({
    ...{ caller, elsewhere },
    variables: { input: { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: FREE_TEXT, dueOn: '2026-07-17' } },
    events: ['RECTIFICATION_OPENED Rectification'],
    foreign: [key('input.stationId', station)],
    refusals: {
      'a station that nobody serves': inState('NO_CONTRACTOR', { 'input.stationId': LIXIA_WRITES.suspended.station }),
      'a rule that is not there': badInput('input.rule', 'ST-9'),
      'a day that is past': badInput('input.dueOn', '2026-06-16'),
      'a blank demand': badInput('input.demand', ' '),
    },
  })),
  answerRectification: {
    CONTRACTOR: [
      {
        caller: employer,
        variables: { id: rectifications.open, text: FREE_TEXT },
        events: ['RECTIFICATION_ANSWERED Rectification'],
        elsewhere: employersElsewhere,
        foreign: [key('id', SHIZHONG_HAS.rectifications.open)],
        refusals: {
          'one that is answered': inState('ANSWERED', { id: rectifications.ofBureau }),
          'one that is closed': inState('CLOSED', { id: rectifications.closed }),
          'a blank answer': badInput('text', ' '),
        },
      },
    ],
  },
  closeRectification: byRectifier(({ caller, elsewhere, foreign }) => {
    const [own, others] =
      caller === platform
        ? [rectifications.ofPlatform, rectifications.ofBureau]
        : [rectifications.ofBureau, rectifications.ofPlatform];
    const ofDistrict: Readonly<Record<string, Refusal>> =
      caller === platform ? {} : { 'one that waits': inState('OPEN', { id: rectifications.open }) };
    return {
      ...{ caller, elsewhere },
      variables: { id: own, outcome: 'CLOSED', remark: FREE_TEXT },
      events: ['RECTIFICATION_CLOSED Rectification'],
      foreign: [key('id', foreign.rectifications.ofBureau)],
      refusals: {
        'one of the other level': forbidden({ id: others }),
        'a blank remark': badInput('remark', ' '),
        ...ofDistrict,
      },
    };
  }),
};

/** The mutations of complaints by citizens. */
export const COMPLAINTS: Readonly<Record<string, MutationEntry>> = {
  complain: {
    PUBLIC: [
      {
        caller: PUBLIC,
        variables: { input: { stationId: STATION.lixiaFirst, text: FREE_TEXT, contact: FREE_TEXT } },
        events: ['COMPLAINT_RECEIVED Complaint'],
        // A key belongs to a station, so another station would be another key.
        other: { 'input.text': '另一件事' },
        elsewhere: [],
        foreign: [key('input.stationId', SHIZHONG_WRITES.preparing.station)],
        refusals: {
          'a blank': badInput('input.text', ' '),
          'a contact of two lines': badInput('input.contact', '一\n二'),
        },
      },
    ],
  },
  answerComplaint: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { id: LIXIA_HAS.complaints.received, outcome: 'UPHELD', remark: FREE_TEXT },
        events: ['COMPLAINT_ANSWERED Complaint'],
        elsewhere: bureausElsewhere,
        foreign: [key('id', SHIZHONG_HAS.complaints.received)],
        refusals: {
          'one that is answered': inState('ANSWERED', { id: LIXIA_HAS.complaints.answered }),
          'a blank remark': badInput('remark', ' '),
        },
      },
    ],
  },
};
