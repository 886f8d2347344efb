import { type RecordingArea } from '../ground/event/recording-area';
import {
  AcceptanceResolver,
  InstalmentAcceptanceResolver,
  LotAcceptanceResolver,
} from './acceptance/acceptance.resolver';
import { acceptanceTable } from './acceptance/acceptance.row';
import { AmendmentResolver } from './amendment/amendment.resolver';
import { ContractAttachmentResolver, RevisionAttachmentResolver } from './attachment/contract-attachment.resolver';
import { contractAttachmentTable } from './attachment/contract-attachment.row';
import {
  AssignmentsOfContractResolver,
  ContractAssignmentResolver,
} from './contract-assignment/contract-assignment.resolver';
import { contractAssignmentTable } from './contract-assignment/contract-assignment.row';
import { ContractResolver, LotContractResolver } from './contract/contract.resolver';
import { evaluationOutcomeTable } from './evaluation-outcome/evaluation-outcome.row';
import { InstalmentsOfLotResolver } from './instalment/instalment.resolver';
import { instalmentTable } from './instalment/instalment.row';
import { LotResolver, StationLotResolver } from './lot/lot.resolver';
import { RevisionsOfContractResolver } from './revision/contract-revision.resolver';
import { contractRevisionTable } from './revision/contract-revision.row';
import { SigningResolver } from './signing/signing.resolver';
import { postingToComeTable } from './staffing/posting-to-come.row';
import { CaseOfLotResolver, TerminationCaseResolver } from './termination-case/termination-case.resolver';
import { terminationCaseTable } from './termination-case/termination-case.row';

/** What is agreed with contractors, for which stations and for how much, and how it is carried out (CO-1 to CO-6, EV-2). */
export const contract: RecordingArea = {
  resolvers: [
    ContractResolver,
    LotContractResolver,
    SigningResolver,
    AmendmentResolver,
    RevisionsOfContractResolver,
    ContractAttachmentResolver,
    RevisionAttachmentResolver,
    ContractAssignmentResolver,
    AssignmentsOfContractResolver,
    LotResolver,
    StationLotResolver,
    InstalmentsOfLotResolver,
    AcceptanceResolver,
    LotAcceptanceResolver,
    InstalmentAcceptanceResolver,
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
    postingToComeTable,
  ],
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
    'LOT_ENTERED',
    'LOT_HELD',
    'LOT_RELEASED',
    'LOT_SIGNED',
    'LOT_STAFFED',
    'SUBCONTRACTING_RECORDED',
    'TERMINATION_CASE_CLOSED',
    'TERMINATION_CASE_OPENED',
  ],
};
