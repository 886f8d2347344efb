import { lotsInForce } from '../../shared/follow/projection/place';
import { type DatabaseShape } from '../../shared/store/open-database';
import { recordTables } from '../../shared/record/events/record-tables';
import { assessmentDayTable, assessmentDueTable } from './assessment/assessment/due.row';
import { attachmentTable } from './ground/attachment/attachment.row';
import { complaintReceiptTable, complaintTable } from './oversight/complaint/complaint.row';
import { complianceMonthTable } from './assessment/compliance/compliance-month.row';
import { evaluationScoreTable } from './scoring/evaluation/evaluation-score.row';
import { evaluationTable } from './scoring/evaluation/evaluation.row';
import { record } from './ground/event/event.row';
import { findingTable, pastFindingTable } from './assessment/finding/finding.row';
import { commissionTable } from './oversight/inspection/commission.row';
import { inspectionObservationTable, inspectionTable } from './oversight/inspection/inspection.row';
import { CreateEvaluation1750000000000 } from './migrations/1750000000000-create-evaluation';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { CreateFindings1751000000000 } from './migrations/1751000000000-create-findings';
import { AddObligations1751100000000 } from './migrations/1751100000000-add-obligations';
import { AddJointScoring1751200000000 } from './migrations/1751200000000-add-joint-scoring';
import { CreateWaivers1751400000000 } from './migrations/1751400000000-create-waivers';
import { AddOversight1751410000000 } from './migrations/1751410000000-add-oversight';
import { AddAttachments1751500000000 } from './migrations/1751500000000-add-attachments';
import { rectificationTable } from './oversight/rectification/rectification.row';
import { recusalTable } from './scoring/recusal/recusal.row';
import { AddVerification1751700000000 } from './migrations/1751700000000-add-verification';
import { places } from './ground/station/place.row';
import { expectationTable } from './submission/submission/expectation.row';
import { obligationTable } from './submission/submission/obligation.row';
import { submissionTable } from './submission/submission/submission.row';
import { visitObservationTable, visitTable } from './oversight/visit/visit.row';
import { waiverTable } from './standard/waiver/waiver.row';

export const database: DatabaseShape = {
  tables: [
    evaluationTable,
    evaluationScoreTable,
    recusalTable,
    submissionTable,
    inspectionTable,
    inspectionObservationTable,
    attachmentTable,
    obligationTable,
    expectationTable,
    findingTable,
    pastFindingTable,
    assessmentDueTable,
    assessmentDayTable,
    complianceMonthTable,
    waiverTable,
    commissionTable,
    visitTable,
    visitObservationTable,
    rectificationTable,
    complaintTable,
    complaintReceiptTable,
    places,
    lotsInForce,
    ...recordTables(record),
  ],
  migrations: [
    CreateEvaluation1750000000000,
    AddRecord1750100000000,
    CreateFindings1751000000000,
    AddObligations1751100000000,
    AddJointScoring1751200000000,
    CreateWaivers1751400000000,
    AddOversight1751410000000,
    AddAttachments1751500000000,
    AddVerification1751700000000,
  ],
};
