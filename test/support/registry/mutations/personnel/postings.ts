import { type MutationEntry } from '../../mutation-case';
import { STATION, TODAY } from '../../../city/small-city';
import { FREE_TEXT, LIXIA_STAFF, SHIZHONG_STAFF } from '../../../city/writing-city';
import { badInput, conflict, employer, employersElsewhere, inState, key } from '../parties';

const ofEmployer = { caller: employer, elsewhere: employersElsewhere };

export const POSTINGS: Readonly<Record<string, MutationEntry>> = {
  postWorker: {
    CONTRACTOR: [
      {
        ...ofEmployer,
        variables: { input: { workerId: LIXIA_STAFF.bench, stationId: STATION.lixiaFirst, startsOn: TODAY } },
        // Finance records the second event, because a posting can be the milestone of instalments.
        events: ['POSTING_STARTED Posting', 'LOT_STAFFED Lot'],
        foreign: [key('input.workerId', SHIZHONG_STAFF.bench), key('input.stationId', STATION.shizhong)],
        refusals: {
          'a worker who has an open posting': conflict({ 'input.workerId': LIXIA_STAFF.onPost }),
          'a start after the end of the contract': badInput('input.startsOn', '2028-01-01'),
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
          'an end before the start of the posting': badInput('endsOn', '2024-12-31'),
          'an end before recorded hours': badInput('endsOn', '2026-06-01'),
          'a worker without a posting': inState('NOT_POSTED', { workerId: LIXIA_STAFF.bench }),
        },
      },
    ],
  },
};
