import { PUBLIC } from '../../../city/callers';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { LIXIA, SHIZHONG, STATION } from '../../../city/small-city';
import { FREE_TEXT, SHIZHONG_WRITES } from '../../../city/writing-city';
import { watchedIn } from '../../../city/writing-oversight';
import { badInput, bureau, bureausElsewhere, conflict, inState, key } from '../parties';

const LIXIA_HAS = watchedIn(LIXIA);
const SHIZHONG_HAS = watchedIn(SHIZHONG);

/** Returns the case of a bureau's mutation on an open complaint. The mutation is refused for an answered complaint. */
function ofBureau(event: string, { variables, refusals }: Pick<MutationCase, 'variables' | 'refusals'>): MutationEntry {
  return {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: { id: LIXIA_HAS.complaints.received, ...variables },
        events: [`${event} Complaint`],
        elsewhere: bureausElsewhere,
        foreign: [key('id', SHIZHONG_HAS.complaints.received)],
        refusals: {
          'an answered complaint': inState('ANSWERED', { id: LIXIA_HAS.complaints.answered }),
          ...refusals,
        },
      },
    ],
  };
}

/** Test cases for the mutations of complaints by citizens. */
export const COMPLAINTS: Readonly<Record<string, MutationEntry>> = {
  complain: {
    PUBLIC: [
      {
        caller: PUBLIC,
        variables: { input: { stationId: STATION.lixiaFirst, text: FREE_TEXT, contact: FREE_TEXT } },
        events: ['COMPLAINT_RECEIVED Complaint'],
        // An idempotency key of the public is valid for one station, so the other input must name the same station.
        other: { 'input.text': '另一件事' },
        elsewhere: [],
        foreign: [key('input.stationId', SHIZHONG_WRITES.preparing.station)],
        refusals: {
          'a blank text': badInput('input.text', ' '),
          'a contact of two lines': badInput('input.contact', '一\n二'),
        },
      },
    ],
  },
  recordHotlineComplaint: {
    DISTRICT_BUREAU: [
      {
        caller: bureau,
        variables: {
          input: {
            ...{ stationId: STATION.lixiaFirst, hotlineNumber: 'JN-1', receivedOn: '2026-06-16', text: FREE_TEXT },
          },
        },
        events: ['COMPLAINT_RECEIVED Complaint'],
        elsewhere: bureausElsewhere,
        foreign: [key('input.stationId', STATION.shizhong)],
        refusals: {
          'a blank text': badInput('input.text', ' '),
          'a contact of two lines': badInput('input.contact', '一\n二'),
          'a number that contains words': badInput('input.hotlineNumber', '孙某某的工单'),
          'a future date': badInput('input.receivedOn', '2026-06-18'),
          'a number that is recorded already': conflict({ 'input.hotlineNumber': LIXIA_HAS.complaints.hotlineNumber }),
        },
      },
    ],
  },
  answerComplaint: ofBureau('COMPLAINT_ANSWERED', {
    variables: { outcome: 'UPHELD', remark: FREE_TEXT, publishedAnswer: FREE_TEXT },
    refusals: {
      'a blank remark': badInput('remark', ' '),
      'a blank answer': badInput('publishedAnswer', ' '),
      'a referral as the outcome': badInput('outcome', 'REFERRED'),
    },
  }),
  extendComplaint: ofBureau('COMPLAINT_EXTENDED', {
    variables: { reason: FREE_TEXT, dueOn: '2026-07-15' },
    refusals: {
      'a blank reason': badInput('reason', ' '),
      'the same due date as before': badInput('dueOn', '2026-06-30'),
      'a date in two years': badInput('dueOn', '2028-06-17'),
    },
  }),
  transferComplaint: ofBureau('COMPLAINT_TRANSFERRED', {
    variables: { authority: '区市场监督管理局', hotlineNumber: 'JN-2', remark: FREE_TEXT },
    refusals: {
      'a blank authority': badInput('authority', ' '),
      'a number that contains words': badInput('hotlineNumber', '工单'),
      'a blank remark': badInput('remark', ' '),
    },
  }),
};
