import { type RecordingArea } from '../ground/event/recording-area';
import { AwardResolver } from './award/award.resolver';
import { ContractorResolver } from './contractor/contractor.resolver';
import { contractorTable } from './contractor/contractor.row';
import { knownContractorTable } from './contractor/known-contractor.row';
import { NoticeResolver } from './notice/notice.resolver';
import { noticeTable } from './notice/notice.row';

/** Who can be bought from, what districts announce to buy, and to whom it is awarded (CO-4, CO-6). */
export const procurement: RecordingArea = {
  resolvers: [ContractorResolver, NoticeResolver, AwardResolver],
  tables: [contractorTable, knownContractorTable, noticeTable],
  actions: [
    'AWARD_RECORDED',
    'CONTRACTOR_ENTERED',
    'CONTRACTOR_MADE_KNOWN',
    'CONTRACTOR_REGISTERED',
    'NOTICE_PUBLISHED',
  ],
};
