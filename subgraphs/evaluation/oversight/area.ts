import { type Area } from '../../../shared/graphql/area';
import { CommissionResolver } from './commission/commission.resolver';
import { commissionTable } from './commission/commission.row';
import { ComplaintResolver } from './complaint/complaint.resolver';
import { complaintReceiptTable, complaintTable } from './complaint/complaint.row';
import { CoverageResolver } from './inspection-coverage/coverage.resolver';
import { InspectionResolver } from './inspection/inspection.resolver';
import { inspectionObservationTable, inspectionTable } from './inspection/inspection.row';
import { RectificationResolver } from './rectification/rectification.resolver';
import { rectificationTable } from './rectification/rectification.row';
import { StationRectificationsResolver } from './rectification/station-rectifications.resolver';
import { StationVisitsResolver } from './visit/station-visits.resolver';
import { VisitResolver } from './visit/visit.resolver';
import { visitObservationTable, visitTable } from './visit/visit.row';

/** What the offices see at stations, what has to be rectified there, and what citizens complain of. */
export const oversight: Area = {
  resolvers: [
    VisitResolver,
    StationVisitsResolver,
    InspectionResolver,
    CommissionResolver,
    CoverageResolver,
    RectificationResolver,
    StationRectificationsResolver,
    ComplaintResolver,
  ],
  tables: [
    inspectionTable,
    inspectionObservationTable,
    commissionTable,
    visitTable,
    visitObservationTable,
    rectificationTable,
    complaintTable,
    complaintReceiptTable,
  ],
};
