import DataLoader from 'dataloader';
import { groupLoader, rowLoader, rowsLoader } from '../../../shared/data/load-rows';
import { type Page, type PageRequest } from '../../../shared/data/page';
import { type Access } from '../../../shared/data/scoped-repository';
import { type ComplaintReceiptRepository } from '../complaint/complaint.repository';
import { type ComplaintReceiptRow } from '../complaint/complaint.row';
import { receiptHashOf } from '../complaint/receipt';
import { oversightRepositories } from './oversight.repository';

/** By key, of what those who watch over stations put on record. */
export function oversightLoaders(access: Access) {
  const sources = oversightRepositories(access);
  const { waivers, visits, inspections, commissions, rectifications, complaints } = sources;
  const { today } = access.reading;
  return {
    waiver: rowLoader(waivers, 'id'),
    waiversInForceAt: rowsLoader('stationId', (ids) => waivers.inForce({ stationIds: ids, districts: [] }, today)),
    visit: rowLoader(visits, 'id'),
    visitsAtStation: pagesLoader((ids, page) => visits.atStations(ids, page)),
    observationsOfVisit: rowsLoader('visitId', (ids) => sources.visitObservations.ofVisits(ids)),
    inspection: rowLoader(inspections, 'id'),
    observationsOfInspection: rowsLoader('inspectionId', (ids) => sources.inspectionObservations.ofInspections(ids)),
    commission: rowLoader(commissions, 'id'),
    rectification: rowLoader(rectifications, 'id'),
    rectificationsAtStation: pagesLoader((ids, page) => rectifications.atStations(ids, page)),
    complaint: rowLoader(complaints, 'id'),
    receipt: receiptLoader(sources.receipts),
  };
}

/** A page of the list beneath one station. */
export type PageAtStation = { stationId: string; page: PageRequest };

/** Lists beneath many stations, of those that ask for the same page in one statement. */
function pagesLoader<Row>(
  find: (stationIds: readonly string[], page: PageRequest) => Promise<ReadonlyMap<string, Page<Row>>>,
): DataLoader<PageAtStation, Page<Row>, string> {
  const groupOf = ({ page: { first, after } }: PageAtStation) => `${first} ${after ?? ''}`;
  const keyOf = (key: PageAtStation) => `${key.stationId} ${groupOf(key)}`;
  return groupLoader({ groupOf, keyOf }, async (keys) => {
    const stationIds = keys.map(({ stationId }) => stationId);
    const pages = await find(stationIds, keys[0].page);
    return stationIds.map((id) => pages.get(id) ?? raise(id));
  });
}

function raise(stationId: string): never {
  throw new Error(`No page was made for the station ${stationId}.`);
}

/** Receipts, as citizens hold them, to how far their complaints have come. */
function receiptLoader(receipts: ComplaintReceiptRepository): DataLoader<string, ComplaintReceiptRow | null> {
  const byHash = rowLoader(receipts, 'receiptHash');
  return new DataLoader((asked) => Promise.all(asked.map((receipt) => byHash.load(receiptHashOf(receipt)))));
}
