import DataLoader from 'dataloader';
import { receiptHashOf } from '../../../../shared/kernel/ids/complaint-receipt';
import { pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplaintReceiptRepository } from '../complaint/complaint.repository';
import { type ComplaintReceiptRow } from '../complaint/complaint.row';
import { type oversightRepositories } from './oversight.repository';

/** By key, of what those who watch over stations put on record. */
export function oversightLoaders(sources: ReturnType<typeof oversightRepositories>, today: PlainDate) {
  const { waivers, visits, inspections, commissions, rectifications, complaints } = sources;
  return {
    waiver: rowLoader(waivers, 'id'),
    waiversInForceAt: rowsLoader('stationId', (ids) => waivers.inForce({ stationIds: ids, districts: [] }, today)),
    visit: rowLoader(visits, 'id'),
    visitsAtStation: pagesLoader((ids, page: PageRequest) => visits.atStations(ids, page)),
    observationsOfVisit: rowsLoader('visitId', (ids) => sources.visitObservations.ofVisits(ids)),
    inspection: rowLoader(inspections, 'id'),
    observationsOfInspection: rowsLoader('inspectionId', (ids) => sources.inspectionObservations.ofInspections(ids)),
    commission: rowLoader(commissions, 'id'),
    rectification: rowLoader(rectifications, 'id'),
    rectificationsAtStation: pagesLoader((ids, page: PageRequest) => rectifications.atStations(ids, page)),
    complaint: rowLoader(complaints, 'id'),
    receipt: receiptLoader(sources.receipts),
  };
}

/** Receipts, as citizens hold them, to how far their complaints have come. */
function receiptLoader(receipts: ComplaintReceiptRepository): DataLoader<string, ComplaintReceiptRow | null> {
  const byHash = rowLoader(receipts, 'receiptHash');
  return new DataLoader((asked) => Promise.all(asked.map((receipt) => byHash.load(receiptHashOf(receipt)))));
}
