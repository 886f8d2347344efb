import { type EntityManager } from 'typeorm';
import {
  type ComplaintFact,
  type InspectionFact,
  type RectificationFact,
  type VisitFact,
  type WaiverFact,
} from '../../../shared/demo/facts/oversight';
import { receiptHashOf } from '../../../shared/kernel/ids/complaint-receipt';
import { insertRows } from '../../../shared/store/sql/insert-rows';
import { type EventDraft, recorded } from '../../../shared/store/write';
import { type CityFacts, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type ComplaintVault } from '../oversight/complaint/complaint-vault';
import { ComplaintReceiptRow, ComplaintRow } from '../oversight/complaint/complaint.row';
import { knownByReceipt } from '../oversight/complaint/complaint.rules';
import { CommissionRow } from '../oversight/commission/commission.row';
import { InspectionObservationRow, InspectionRow } from '../oversight/inspection/inspection.row';
import { RectificationRow } from '../oversight/rectification/rectification.row';
import { RectificationRoundRow } from '../oversight/rectification/rectification-round.row';
import { VisitObservationRow, VisitRow } from '../oversight/visit/visit.row';
import { RECORDED_WAIVER, WaiverRow } from '../standard/waiver/waiver.row';

export async function fillCommissions(manager: EntityManager, { city, commissions }: CityFacts): Promise<void> {
  const rows = commissions.map((fact) => ({ ...fact, cityCode: city }));
  await insertRows(manager, CommissionRow, rows);
}

/** Inserts the inspections, visits, rectifications, waivers and complaints of a district. */
export async function fillOversight(
  manager: EntityManager,
  facts: DistrictFacts,
  vault: ComplaintVault,
): Promise<void> {
  const { district, inspections, visits, rectifications, waivers, complaints } = facts;
  await insertRows(manager, InspectionRow, inspections.map(inspectionRow));
  await insertRows(manager, InspectionObservationRow, inspections.flatMap(inspectionObservations));
  await insertRows(manager, VisitRow, visits.map(visitRow));
  await insertRows(manager, VisitObservationRow, visits.flatMap(visitObservations));
  await insertRows(manager, RectificationRow, rectifications.map(rectificationRow));
  await insertRows(manager, RectificationRoundRow, rectifications.flatMap(answeredRounds));
  await insertRows(manager, WaiverRow, waivers.map(waiverRow));
  await insertRows(
    manager,
    ComplaintRow,
    complaints.map((fact) => complaintRow(fact, district, vault)),
  );
  await insertRows(manager, ComplaintReceiptRow, complaints.flatMap(receiptRows));
}

/** Returns the events of a district's waivers. Other subgraphs can rebuild their projections from them. */
export function waiverEvents({ waivers, stations }: DistrictFacts): EventDraft[] {
  const streets = new Map(stations.map(({ id, divisionCode }) => [id, divisionCode]));
  return waivers.map(waiverRow).map((row) => ({
    action: 'WAIVER_GRANTED',
    subject: { type: 'Waiver', id: row.id },
    place: {
      stationId: row.stationId,
      divisionCode: (row.stationId === null ? undefined : streets.get(row.stationId)) ?? row.districtCode,
      districtCode: row.districtCode,
    },
    before: null,
    after: recorded(row, RECORDED_WAIVER),
  }));
}

function waiverRow(fact: WaiverFact): WaiverRow {
  const divisionCode = fact.stationId === null ? fact.districtCode : null;
  return { ...fact, divisionCode, withdrawnOn: null, withdrawalReason: null };
}

function inspectionRow({ id, stationId, inspectedOn, conclusion }: InspectionFact): InspectionRow {
  return { id, stationId, inspectedOn, conclusion };
}

function inspectionObservations({ id, observations }: InspectionFact): InspectionObservationRow[] {
  return observations.map((observation, index) => ({ inspectionId: id, ordinal: index + 1, ...observation }));
}

function visitRow({ id, stationId, visitedOn }: VisitFact): VisitRow {
  return { id, stationId, visitedOn };
}

function visitObservations({ id, observations }: VisitFact): VisitObservationRow[] {
  return observations.map((observation, index) => ({ visitId: id, ordinal: index + 1, ...observation }));
}

function rectificationRow({ returned, ...fact }: RectificationFact): RectificationRow {
  return { ...fact, round: returned === undefined ? 1 : 2, inspectionId: null, visitId: null };
}

/**
 * Makes the rows of a rectification's answered rounds. A round whose answer the office returned has its own id. The
 * round with the last answer has the id of the rectification.
 */
function answeredRounds({ id, dueOn, answer, answeredOn, returned }: RectificationFact): RectificationRoundRow[] {
  const first = returned === undefined ? [] : [returnedRound(id, returned)];
  if (answer === null || answeredOn === null) return first;
  const round = first.length + 1;
  return [
    ...first,
    { id, rectificationId: id, round, dueOn, answer, answeredOn, returnedOn: null, returnReason: null },
  ];
}

function returnedRound(
  rectificationId: string,
  { on: returnedOn, reason: returnReason, ...answered }: NonNullable<RectificationFact['returned']>,
): RectificationRoundRow {
  return { rectificationId, round: 1, ...answered, returnedOn, returnReason };
}

/** Returns the row of a complaint, with the citizen's text and contact encrypted. */
function complaintRow({ receipt: _, ...fact }: ComplaintFact, district: string, vault: ComplaintVault): ComplaintRow {
  const hotlineDistrict = fact.hotlineNumberIn === null ? null : district;
  return { ...fact, ...vault.seal(fact.id, fact), hotlineDistrict };
}

function receiptRows({ receipt, ...fact }: ComplaintFact): ComplaintReceiptRow[] {
  if (receipt === null) return [];
  const { id: complaintId, stationId } = fact;
  return [{ receiptHash: receiptHashOf(receipt), complaintId, stationId, ...knownByReceipt(fact) }];
}
