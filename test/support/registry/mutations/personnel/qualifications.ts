import { type Caller } from '../../../../../shared/access/caller';
import { hub } from '../../../city/callers';
import { CONTRACTOR, LIXIA } from '../../../city/small-city';
import { LIXIA_STAFF, SHIZHONG_STAFF, UNVERIFIED_STAFF } from '../../../city/writing-city';
import { type MutationCase, type MutationEntry } from '../../mutation-case';
import { badInput, bureau, bureausElsewhere, districtHub, hubsElsewhere, inState, key } from '../parties';

const verification = (caller: Caller, elsewhere: readonly Caller[]): MutationCase => ({
  caller,
  elsewhere,
  variables: { input: { workerId: UNVERIFIED_STAFF.lixia, expectedVersion: 1, method: 'SHARED_DATA' } },
  events: ['WORKER_QUALIFICATION_VERIFIED StationWorker'],
  foreign: [key('input.workerId', SHIZHONG_STAFF.onPost)],
  makes: ['input.attachments.receipt'],
  refusals: {
    'a qualification that is verified already': inState('VERIFIED', { 'input.workerId': LIXIA_STAFF.onPost }),
    'a stale version': { set: { 'input.expectedVersion': 7 }, code: 'CONFLICT', extensions: { currentVersion: 1 } },
    'a check by file without a file': badInput('input.method', 'FILE', 'input.attachments'),
    'an invalid receipt': {
      ...badInput(
        'input.attachments',
        [{ receipt: 'none', name: 'a.pdf', kind: 'CERTIFICATE' }],
        'input.attachments.0.receipt',
      ),
    },
  },
});

export const QUALIFICATIONS: Readonly<Record<string, MutationEntry>> = {
  verifyQualification: {
    DISTRICT_BUREAU: [verification(bureau, bureausElsewhere)],
    DISTRICT_HUB: [
      {
        ...verification(districtHub, hubsElsewhere),
        refusals: {
          'a worker of the district hub’s own contractor': {
            set: {},
            caller: hub(LIXIA, CONTRACTOR.lixia),
            code: 'FORBIDDEN',
          },
        },
      },
    ],
  },
};
