import DataLoader from 'dataloader';
import { rowLoader, rowsLoader } from '../../../shared/data/load-rows';
import { type Access } from '../../../shared/data/scoped-repository';
import { type PlainDate } from '../../../shared/period';
import { type CheckFacts } from '../assessment/facts';
import { type ComplaintReceiptRepository } from '../complaint/complaint.repository';
import { type ComplaintReceiptRow } from '../complaint/complaint.row';
import { receiptHashOf } from '../complaint/receipt';
import { checksOf } from '../observation/observation.rules';
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
    observationsOfVisit: rowsLoader('visitId', (ids) => sources.visitObservations.ofVisits(ids)),
    inspection: rowLoader(inspections, 'id'),
    observationsOfInspection: rowsLoader('inspectionId', (ids) => sources.inspectionObservations.ofInspections(ids)),
    commission: rowLoader(commissions, 'id'),
    rectification: rowLoader(rectifications, 'id'),
    complaint: rowLoader(complaints, 'id'),
    receipt: receiptLoader(sources.receipts),
  };
}

/** The first and the last day of the checks that are asked for. */
export type Span = { from: PlainDate; until: PlainDate };

/** Stations to what the hub's visits and the platform's inspections of those days say of rules, the earliest first (ST-5). */
export function checksLoader(access: Access, span: Span): DataLoader<string, CheckFacts[]> {
  const { visits, visitObservations, inspections, inspectionObservations } = oversightRepositories(access);
  return new DataLoader(async (stationIds) => {
    const visited = (await visits.findByKeys('stationId', stationIds)).filter(({ visitedOn }) => isIn(span, visitedOn));
    const inspected = (await inspections.findByKeys('stationId', stationIds)).filter((each) =>
      isIn(span, each.inspectedOn),
    );
    const seen = grouped(await visitObservations.ofVisits(idsOf(visited)), ({ visitId }) => visitId);
    const found = grouped(
      await inspectionObservations.ofInspections(idsOf(inspected)),
      ({ inspectionId }) => inspectionId,
    );
    const checks = [
      ...visited.map(({ id, stationId, visitedOn: on }) => ({ stationId, on, observed: seen.get(id) ?? [] })),
      ...inspected.map(({ id, stationId, inspectedOn: on }) => ({ stationId, on, observed: found.get(id) ?? [] })),
    ].sort((one, other) => one.on.localeCompare(other.on));
    const atStations = grouped(checks, ({ stationId }) => stationId);
    return stationIds.map((id) => (atStations.get(id) ?? []).flatMap(({ on, observed }) => checksOf(on, observed)));
  });
}

function isIn({ from, until }: Span, day: PlainDate): boolean {
  return day >= from && day <= until;
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

/** Receipts, as citizens hold them, to how far their complaints have come. */
function receiptLoader(receipts: ComplaintReceiptRepository): DataLoader<string, ComplaintReceiptRow | null> {
  const byHash = rowLoader(receipts, 'receiptHash');
  return new DataLoader((asked) => Promise.all(asked.map((receipt) => byHash.load(receiptHashOf(receipt)))));
}
