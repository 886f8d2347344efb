import { divisionCode } from '../../../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../../../shared/access/caller';
import { hub } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { CONTRACTOR, LIXIA, SHIZHONG, idOf } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_STAFF, LIXIA_WRITES, SHIZHONG_STAFF } from '../../../city/writing-city';
import { ofIds } from '../bulk';
import {
  badInput,
  bureau,
  bureausElsewhere,
  districtHub,
  employer,
  employersElsewhere,
  hubsElsewhere,
  inState,
  key,
} from '../parties';

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
    'a future date': badInput('input.heldOn', '2026-06-18'),
    'a training without attendees': badInput('input.attendees', []),
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
  refusals: { 'a training that is verified already': inState('VERIFIED', { id: idOf('TR', 1) }) },
});

const verifications = (caller: Caller, elsewhere: readonly Caller[]): MutationCase =>
  ofIds([LIXIA_STAFF.training], {
    caller,
    elsewhere,
    events: ['TRAINING_VERIFIED Training'],
    foreign: SHIZHONG_STAFF.training,
    refusals: {
      'a training that is verified already': inState('VERIFIED', { 'ids.0': idOf('TR', 1) }),
      'an unverified training together with a verified one': inState('VERIFIED', { 'ids.1': idOf('TR', 1) }),
    },
  });

export const TRAININGS: Readonly<Record<string, MutationEntry>> = {
  recordTraining: {
    CONTRACTOR: [training(employer, employersElsewhere)],
    DISTRICT_BUREAU: [training(bureau, bureausElsewhere)],
    DISTRICT_HUB: [training(districtHub, hubsElsewhere)],
  },
  verifyTrainings: {
    DISTRICT_BUREAU: [verifications(bureau, bureausElsewhere)],
    DISTRICT_HUB: [verifications(districtHub, hubsElsewhere)],
  },
  verifyTraining: {
    DISTRICT_BUREAU: [verification(bureau, bureausElsewhere)],
    DISTRICT_HUB: [
      {
        ...verification(districtHub, hubsElsewhere),
        refusals: {
          'a training that is verified already': inState('VERIFIED', { id: idOf('TR', 1) }),
          'a training of the district hub’s own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
        },
      },
    ],
  },
};
