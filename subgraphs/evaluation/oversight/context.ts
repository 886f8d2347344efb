import { type Request } from '../../../shared/graphql/request';
import { type AreaContext, type OwnTransaction, type Transaction } from '../../../shared/graphql/request-context';
import { pagesLoader, rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type PageRequest } from '../../../shared/store/sql/page';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundBeyond, type GroundLoaders, type GroundRepositories, type WithReceipts } from '../ground/context';
import { CommissionRepository } from './commission/commission.repository';
import { ComplaintReceiptRepository, ComplaintRepository } from './complaint/complaint.repository';
import { ContactReads } from './complaint/contact-reads.loader';
import { receiptLoader } from './complaint/receipt.loader';
import { InspectionCoverageRepository } from './inspection-coverage/coverage.repository';
import { InspectionObservationRepository, InspectionRepository } from './inspection/inspection.repository';
import { RectificationRepository } from './rectification/rectification.repository';
import { VisitObservationRepository, VisitRepository } from './visit/visit.repository';

/** Repositories on a request or on a transaction. */
export function oversightRepositories(access: Access) {
  return {
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
export type OversightRepositories = ReturnType<typeof oversightRepositories>;

/** Past the caller's scope: the complaints that the public leaves behind. No answer shows them to it. */
export function oversightBeyond(everywhere: WriteAccess) {
  return {
    complaints: new ComplaintRepository(everywhere),
    receipts: new ComplaintReceiptRepository(everywhere),
  };
}
export type OversightBeyond = ReturnType<typeof oversightBeyond>;

/** Loaders of one request. */
export function oversightLoaders(repositories: OversightRepositories) {
  const { visits, visitObservations, inspections, inspectionObservations } = repositories;
  const { commissions, rectifications, complaints, receipts } = repositories;
  return {
    visit: rowLoader(visits, 'id'),
    visitsAtStation: pagesLoader((ids, page: PageRequest) => visits.atStations(ids, page)),
    observationsOfVisit: rowsLoader('visitId', (ids) => visitObservations.ofVisits(ids)),
    inspection: rowLoader(inspections, 'id'),
    observationsOfInspection: rowsLoader('inspectionId', (ids) => inspectionObservations.ofInspections(ids)),
    commission: rowLoader(commissions, 'id'),
    rectification: rowLoader(rectifications, 'id'),
    rectificationsAtStation: pagesLoader((ids, page: PageRequest) => rectifications.atStations(ids, page)),
    complaint: rowLoader(complaints, 'id'),
    receipt: receiptLoader(receipts),
  };
}
export type OversightLoaders = ReturnType<typeof oversightLoaders>;

export type OversightSettings = { mostComplaintsADay: number };

/** What else the area's resolvers need: who reads a citizen's contact, and how many complaints a station takes a day. */
export function oversightExtras(request: Request, { mostComplaintsADay }: OversightSettings) {
  return { contactReads: new ContactReads(request), mostComplaintsADay };
}

type Repositories = GroundRepositories & OversightRepositories;
export type OversightOwnTransaction = OwnTransaction<Repositories>;
export type OversightTransaction = Transaction<Repositories & { beyond: GroundBeyond & OversightBeyond }>;
export type OversightContext = AreaContext<Repositories, GroundLoaders & OversightLoaders, OversightTransaction> &
  WithReceipts &
  ReturnType<typeof oversightExtras>;
