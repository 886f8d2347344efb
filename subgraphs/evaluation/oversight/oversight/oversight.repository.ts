import { type Access } from '../../../../shared/store/scoped-repository';
import { ComplaintReceiptRepository, ComplaintRepository } from '../complaint/complaint.repository';
import { CommissionRepository } from '../inspection/commission.repository';
import { InspectionCoverageRepository } from '../inspection/coverage.repository';
import { InspectionObservationRepository, InspectionRepository } from '../inspection/inspection.repository';
import { RectificationRepository } from '../rectification/rectification.repository';
import { VisitObservationRepository, VisitRepository } from '../visit/visit.repository';
import { WaiverRepository } from '../../standard/waiver/waiver.repository';

/** What those who watch over stations read and write, through one access. */
export function oversightRepositories(access: Access) {
  return {
    waivers: new WaiverRepository(access),
    visits: new VisitRepository(access),
    visitObservations: new VisitObservationRepository(access),
    inspections: new InspectionRepository(access),
    inspectionObservations: new InspectionObservationRepository(access),
    inspectionCoverage: new InspectionCoverageRepository(access),
    commissions: new CommissionRepository(access),
    rectifications: new RectificationRepository(access),
    complaints: new ComplaintRepository(access),
    receipts: new ComplaintReceiptRepository(access),
  };
}
