import { type Caller } from '../../../../../shared/access/caller';
import { type MutationCase, type MutationEntry, type Refusal } from '../../mutation-case';
import { LIXIA, OTHER_DISTRICT, SHIZHONG, STATION } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_WRITES } from '../../../city/writing-city';
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
  street,
  streetsElsewhere,
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

const demand = { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: FREE_TEXT, dueOn: '2026-07-17' };

const answer = (id: string, twin: keyof typeof rectifications) => ({
  variables: { id, text: FREE_TEXT },
  events: ['RECTIFICATION_ANSWERED Rectification'],
  makes: ['attachments.receipt'],
  foreign: [key('id', SHIZHONG_HAS.rectifications[twin])],
});

/** Test cases for the mutations of rectifications, from opening to end. */
export const RECTIFICATIONS: Readonly<Record<string, MutationEntry>> = {
  openRectification: byRectifier(({ caller, elsewhere, foreign, station }) => ({
    ...{ caller, elsewhere },
    variables: { input: { ...demand, inspectionId: LIXIA_HAS.inspection, visitId: LIXIA_HAS.visit } },
    events: ['RECTIFICATION_OPENED Rectification'],
    makes: ['input.attachments.receipt'],
    foreign: [
      key('input.stationId', station),
      key('input.inspectionId', foreign.inspection),
      key('input.visitId', foreign.visit),
    ],
    refusals: {
      'a station that nobody serves': inState('NO_CONTRACTOR', {
        ...{ 'input.stationId': LIXIA_WRITES.suspended.station, 'input.inspectionId': null, 'input.visitId': null },
      }),
      'an inspection of another station': badInput(
        'input.stationId',
        LIXIA_WRITES.preparing.station,
        'input.inspectionId',
      ),
      'an unknown rule': badInput('input.rule', 'ST-9'),
      'a past date': badInput('input.dueOn', '2026-06-16'),
      'an addressee that the rule does not allow': badInput('input.addressee', 'STREET'),
      'a blank demand': badInput('input.demand', ' '),
    },
  })),
  answerRectification: {
    CONTRACTOR: [
      {
        ...answer(rectifications.open, 'open'),
        ...{ caller: employer, elsewhere: employersElsewhere },
        refusals: {
          'an answered rectification': inState('ANSWERED', { id: rectifications.ofBureau }),
          'a closed rectification': inState('CLOSED', { id: rectifications.closed }),
          'a blank answer': badInput('text', ' '),
        },
      },
    ],
    STREET_OFFICE: [
      {
        ...answer(rectifications.ofStreet, 'ofStreet'),
        ...{ caller: street, elsewhere: streetsElsewhere },
        refusals: {
          'a rectification of the contractor': forbidden({ id: rectifications.open }),
          'a rectification of the district': forbidden({ id: rectifications.ofDistrict }),
          'a blank answer': badInput('text', ' '),
        },
      },
    ],
    DISTRICT_BUREAU: [
      {
        ...answer(rectifications.ofDistrict, 'ofDistrict'),
        ...{ caller: bureau, elsewhere: bureausElsewhere },
        refusals: {
          'a rectification of the contractor': forbidden({ id: rectifications.open }),
          'a rectification of the street': forbidden({ id: rectifications.ofStreet }),
          'a blank answer': badInput('text', ' '),
        },
      },
    ],
  },
  returnRectification: byRectifier(({ caller, elsewhere, foreign }) => {
    const [own, others] =
      caller === platform
        ? [rectifications.ofPlatform, rectifications.ofBureau]
        : [rectifications.ofBureau, rectifications.ofPlatform];
    const ofDistrict: Readonly<Record<string, Refusal>> =
      caller === platform ? {} : { 'a rectification without an answer': inState('OPEN', { id: rectifications.open }) };
    return {
      ...{ caller, elsewhere },
      variables: { id: own, reason: FREE_TEXT, dueOn: '2026-07-30' },
      events: ['RECTIFICATION_RETURNED Rectification'],
      foreign: [key('id', foreign.rectifications.ofBureau)],
      refusals: {
        'a rectification of the other level': forbidden({ id: others }),
        'a blank reason': badInput('reason', ' '),
        'a past date': badInput('dueOn', '2026-06-16'),
        ...ofDistrict,
      },
    };
  }),
  closeRectification: byRectifier(({ caller, elsewhere, foreign }) => {
    const [own, others] =
      caller === platform
        ? [rectifications.ofPlatform, rectifications.ofBureau]
        : [rectifications.ofBureau, rectifications.ofPlatform];
    const ofDistrict: Readonly<Record<string, Refusal>> =
      caller === platform ? {} : { 'a rectification without an answer': inState('OPEN', { id: rectifications.open }) };
    return {
      ...{ caller, elsewhere },
      variables: { id: own, outcome: 'CLOSED', remark: FREE_TEXT },
      events: ['RECTIFICATION_CLOSED Rectification'],
      foreign: [key('id', foreign.rectifications.ofBureau)],
      refusals: {
        'a rectification of the other level': forbidden({ id: others }),
        'a blank remark': badInput('remark', ' '),
        ...ofDistrict,
      },
    };
  }),
};
