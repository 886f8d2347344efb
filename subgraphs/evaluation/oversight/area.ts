import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { CommissionResolver } from './commission/commission.resolver';
import { commissionTable } from './commission/commission.row';
import { ComplaintCourseResolver } from './complaint/complaint-course.resolver';
import { ComplaintResolver } from './complaint/complaint.resolver';
import { complaintReceiptTable, complaintTable } from './complaint/complaint.row';
import { CoverageResolver } from './inspection-coverage/coverage.resolver';
import { InspectionResolver } from './inspection/inspection.resolver';
import { inspectionObservationTable, inspectionTable } from './inspection/inspection.row';
import { RectificationResolver } from './rectification/rectification.resolver';
import { RectificationPartsResolver, RectificationRoundResolver } from './rectification/rectification-parts.resolver';
import { rectificationTable } from './rectification/rectification.row';
import { rectificationRoundTable } from './rectification/rectification-round.row';
import { StationRectificationsResolver } from './rectification/station-rectifications.resolver';
import { StationVisitsResolver } from './visit/station-visits.resolver';
import { VisitResolver } from './visit/visit.resolver';
import { visitObservationTable, visitTable } from './visit/visit.row';
import { VisitObservationRepository, VisitRepository, type VisitSlice } from './visit/visit.repository';
import {
  InspectionObservationRepository,
  InspectionRepository,
  type InspectionSlice,
} from './inspection/inspection.repository';
import { CommissionRepository, type CommissionSlice } from './commission/commission.repository';
import {
  RectificationRepository,
  RectificationRoundRepository,
  type RectificationSlice,
} from './rectification/rectification.repository';
import { ComplaintReceiptRepository, ComplaintRepository, type ComplaintSlice } from './complaint/complaint.repository';
import { visitLoaders } from './visit/visit.loader';
import { inspectionLoaders } from './inspection/inspection.loader';
import { commissionLoaders } from './commission/commission.loader';
import { rectificationLoaders } from './rectification/rectification.loader';
import { complaintLoaders } from './complaint/complaint.loader';
import { InspectionCoverageRepository } from './inspection-coverage/coverage.repository';

/**
 * The area of oversight. It holds the visits to stations and the inspections with their observations, the commissions
 * for inspections, the rectifications, and the complaints of citizens.
 */
export const oversight = {
  resolvers: [
    VisitResolver,
    StationVisitsResolver,
    InspectionResolver,
    CommissionResolver,
    CoverageResolver,
    RectificationResolver,
    RectificationPartsResolver,
    RectificationRoundResolver,
    StationRectificationsResolver,
    ComplaintResolver,
    ComplaintCourseResolver,
  ],
  tables: [
    inspectionTable,
    inspectionObservationTable,
    commissionTable,
    visitTable,
    visitObservationTable,
    rectificationTable,
    rectificationRoundTable,
    complaintTable,
    complaintReceiptTable,
  ],
  repositories: (access: Access) => ({
    visits: new VisitRepository(access),
    visitObservations: new VisitObservationRepository(access),
    inspections: new InspectionRepository(access),
    inspectionObservations: new InspectionObservationRepository(access),
    inspectionCoverage: new InspectionCoverageRepository(access),
    commissions: new CommissionRepository(access),
    rectifications: new RectificationRepository(access),
    rectificationRounds: new RectificationRoundRepository(access),
    complaints: new ComplaintRepository(access),
    receipts: new ComplaintReceiptRepository(access),
  }),
  loaders: (sources: VisitSlice & InspectionSlice & CommissionSlice & RectificationSlice & ComplaintSlice) =>
    mergeDistinct([
      visitLoaders(sources),
      inspectionLoaders(sources),
      commissionLoaders(sources),
      rectificationLoaders(sources),
      complaintLoaders(sources),
    ]),
} satisfies Area;
