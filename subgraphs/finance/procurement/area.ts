import { type RecordingArea } from '../ground/event/recording-area';
import { AwardResolver } from './award/award.resolver';
import { ContractorResolver } from './contractor/contractor.resolver';
import { contractorTable } from './contractor/contractor.row';
import { knownContractorTable } from './contractor/known-contractor.row';
import { NoticeResolver } from './notice/notice.resolver';
import { CorrectionResolver } from './correction/correction.resolver';
import { correctionTable } from './correction/correction.row';
import { CorrectionRepository, type CorrectionSlice } from './correction/correction.repository';
import { correctionLoaders } from './correction/correction.loader';
import { noticeTable } from './notice/notice.row';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { ContractorRepository, type ContractorSlice } from './contractor/contractor.repository';
import { KnownContractorRepository } from './contractor/known-contractor.repository';
import { NoticeRepository, type NoticeSlice } from './notice/notice.repository';
import { contractorLoaders } from './contractor/contractor.loader';
import { noticeLoaders } from './notice/notice.loader';

/** The area of contractors, procurement notices and awards (CO-4, CO-6). */
export const procurement = {
  resolvers: [ContractorResolver, CorrectionResolver, NoticeResolver, AwardResolver],
  tables: [contractorTable, knownContractorTable, correctionTable, noticeTable],
  repositories: (access: Access) => ({
    contractors: new ContractorRepository(access),
    knownContractors: new KnownContractorRepository(access),
    corrections: new CorrectionRepository(access),
    notices: new NoticeRepository(access),
  }),
  loaders: (repositories: ContractorSlice & CorrectionSlice & NoticeSlice) =>
    mergeDistinct([contractorLoaders(repositories), correctionLoaders(repositories), noticeLoaders(repositories)]),
  actions: [
    'AWARD_RECORDED',
    'CONTRACTOR_CORRECTED',
    'CONTRACTOR_ENTERED',
    'CONTRACTOR_MADE_KNOWN',
    'CONTRACTOR_REGISTERED',
    'NOTICE_PUBLISHED',
  ],
} satisfies RecordingArea;
