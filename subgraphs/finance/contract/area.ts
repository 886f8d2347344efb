import { type RecordingArea } from '../ground/event/recording-area';
import {
  AcceptanceResolver,
  InstalmentAcceptanceResolver,
  LotAcceptanceResolver,
} from './acceptance/acceptance.resolver';
import { acceptanceTable } from './acceptance/acceptance.row';
import { AmendmentResolver } from './amendment/amendment.resolver';
import { contractAttachmentResolvers } from './attachment/contract-attachment.resolver';
import { contractAttachmentTable } from './attachment/contract-attachment.row';
import {
  AssignmentsOfContractResolver,
  ContractAssignmentResolver,
} from './contract-assignment/contract-assignment.resolver';
import { contractAssignmentTable } from './contract-assignment/contract-assignment.row';
import { contractResolvers } from './contract/contract.resolver';
import { evaluationOutcomeTable } from './evaluation-outcome/evaluation-outcome.row';
import { HubTermResolver } from './hub-term/hub-term.resolver';
import { InstalmentResolver, InstalmentsOfLotResolver } from './instalment/instalment.resolver';
import { instalmentTable } from './instalment/instalment.row';
import { LotResolver, StationLotResolver } from './lot/lot.resolver';
import { RevisionsOfContractResolver } from './revision/contract-revision.resolver';
import { contractRevisionTable } from './revision/contract-revision.row';
import { SigningResolver } from './signing/signing.resolver';
import { staffPostingTable } from './staffing/staff-posting.row';
import { CaseOfLotResolver, TerminationCaseResolver } from './termination-case/termination-case.resolver';
import { terminationCaseTable } from './termination-case/termination-case.row';
import { WithholdingResolver } from './withholding/withholding.resolver';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { type Access } from '../../../shared/store/scoped-repository';
import { ContractRepository, type ContractSlice } from './contract/contract.repository';
import { ContractRevisionRepository, type ContractRevisionSlice } from './revision/contract-revision.repository';
import {
  ContractAttachmentRepository,
  type ContractAttachmentSlice,
} from './attachment/contract-attachment.repository';
import {
  ContractAssignmentRepository,
  type ContractAssignmentSlice,
} from './contract-assignment/contract-assignment.repository';
import { LotRepository, type LotSlice } from './lot/lot.repository';
import { InstalmentRepository, type InstalmentSlice } from './instalment/instalment.repository';
import { AcceptanceRepository, type AcceptanceSlice } from './acceptance/acceptance.repository';
import { TerminationCaseRepository, type TerminationCaseSlice } from './termination-case/termination-case.repository';
import { EvaluationOutcomeRepository } from './evaluation-outcome/evaluation-outcome.repository';
import { StaffPostingRepository } from './staffing/staff-posting.repository';
import { contractLoaders } from './contract/contract.loader';
import { contractRevisionLoaders } from './revision/contract-revision.loader';
import { contractAttachmentLoaders } from './attachment/contract-attachment.loader';
import { contractAssignmentLoaders } from './contract-assignment/contract-assignment.loader';
import { lotLoaders } from './lot/lot.loader';
import { instalmentLoaders } from './instalment/instalment.loader';
import { acceptanceLoaders } from './acceptance/acceptance.loader';
import { terminationCaseLoaders } from './termination-case/termination-case.loader';

/**
 * The area of contracts with their lots and instalments (CO-1 to CO-6, EV-2). Payments, terminations and settlements
 * are in the area of payments.
 */
export const contract = {
  resolvers: [
    ...contractResolvers,
    SigningResolver,
    AmendmentResolver,
    RevisionsOfContractResolver,
    ...contractAttachmentResolvers,
    ContractAssignmentResolver,
    AssignmentsOfContractResolver,
    LotResolver,
    StationLotResolver,
    HubTermResolver,
    InstalmentsOfLotResolver,
    InstalmentResolver,
    AcceptanceResolver,
    LotAcceptanceResolver,
    InstalmentAcceptanceResolver,
    WithholdingResolver,
    TerminationCaseResolver,
    CaseOfLotResolver,
  ],
  tables: [
    contractRevisionTable,
    contractAttachmentTable,
    contractAssignmentTable,
    instalmentTable,
    acceptanceTable,
    terminationCaseTable,
    evaluationOutcomeTable,
    staffPostingTable,
  ],
  repositories: (access: Access) => ({
    contracts: new ContractRepository(access),
    revisions: new ContractRevisionRepository(access),
    contractAttachments: new ContractAttachmentRepository(access),
    contractAssignments: new ContractAssignmentRepository(access),
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    acceptances: new AcceptanceRepository(access),
    cases: new TerminationCaseRepository(access),
    evaluationOutcomes: new EvaluationOutcomeRepository(access),
    staffPostings: new StaffPostingRepository(access),
  }),
  loaders: (
    repositories: ContractSlice &
      ContractRevisionSlice &
      ContractAttachmentSlice &
      ContractAssignmentSlice &
      LotSlice &
      InstalmentSlice &
      AcceptanceSlice &
      TerminationCaseSlice,
  ) =>
    mergeDistinct([
      contractLoaders(repositories),
      contractRevisionLoaders(repositories),
      contractAttachmentLoaders(repositories),
      contractAssignmentLoaders(repositories),
      lotLoaders(repositories),
      instalmentLoaders(repositories),
      acceptanceLoaders(repositories),
      terminationCaseLoaders(repositories),
    ]),
  actions: [
    'ACCEPTANCE_RECORDED',
    'ATTACHMENT_ADDED',
    'CONSEQUENCE_DRAWN',
    'CONSEQUENCE_WITHDRAWN',
    'CONTRACT_AMENDED',
    'CONTRACT_SIGNED',
    'INSTALMENT_CANCELLED',
    'INSTALMENT_DUE',
    'INSTALMENT_HELD',
    'INSTALMENT_MILESTONE_REACHED',
    'INSTALMENT_MILESTONE_WITHDRAWN',
    'INSTALMENT_PAID',
    'INSTALMENT_RELEASED',
    'INSTALMENT_REQUESTED',
    'INSTALMENT_WITHHELD',
    'LOT_ENTERED',
    'LOT_HELD',
    'LOT_RELEASED',
    'LOT_SIGNED',
    'LOT_STAFFED',
    'SUBCONTRACTING_RECORDED',
    'TERMINATION_CASE_CLOSED',
    'TERMINATION_CASE_OPENED',
  ],
} satisfies RecordingArea;
