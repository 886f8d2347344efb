import { type InspectionYears, type StationFacts } from './subject-facts';
import { type ObligationFacts } from './filing-facts';
import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate, lastDayOfYear } from '../../../../shared/kernel/dates/period';
import { type OwnTransaction } from '../../../../shared/graphql/request-context';
import { checksAt } from '../../oversight/check/checks.commands';
import { evaluationFacts, obligationFacts } from './own-facts.rules';
import { type ObligationSlice } from '../../submission/obligation/obligation.repository';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type CommissionSlice } from '../../oversight/commission/commission.repository';
import { type VisitSlice } from '../../oversight/visit/visit.repository';
import { type InspectionSlice } from '../../oversight/inspection/inspection.repository';

/** The transaction that the commands of this file run in. */
export type OwnFactsTransaction = OwnTransaction<
  ObligationSlice & EvaluationSlice & CommissionSlice & VisitSlice & InspectionSlice
>;

/**
 * The facts of a station that the evaluation subgraph owns, with the station's current division, district and status.
 */
export type OwnStationFacts = Pick<StationFacts, 'obligations' | 'evaluations' | 'checks'> & { place: PlaceRow };

/**
 * Reads this subgraph's facts of these stations as of a day. The number of queries does not depend on the number of
 * stations.
 */
export async function ownStationFacts(
  tx: OwnFactsTransaction,
  places: readonly PlaceRow[],
  on: PlainDate,
): Promise<OwnStationFacts[]> {
  const { evaluations, obligations } = tx;
  const ids = places.map(({ stationId }) => stationId);
  const awaited = grouped(await obligations.awaitedOfStations(ids), stationOf);
  const current = grouped(await evaluations.currentAt(ids), stationOf);
  const checks = await checksAt(tx, ids, on);
  return places.map((place) => ({
    place,
    obligations: obligationFacts(awaited.get(place.stationId) ?? [], on),
    evaluations: evaluationFacts(current.get(place.stationId) ?? [], on),
    checks: checks.get(place.stationId) ?? [],
  }));
}

/** Reads the documents that these districts must file with the city, as of a day. */
export async function filingsOfDistricts(
  { obligations }: OwnFactsTransaction,
  codes: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<string, ObligationFacts[]>> {
  const rows = grouped(await obligations.awaitedOfDistricts(codes), ({ ownerId }) => ownerId);
  return new Map(codes.map((code) => [code, obligationFacts(rows.get(code) ?? [], on)]));
}

/**
 * Reads the inspection commissions of these cities for the year of the day and for the year before, by city.
 * Commissions after the day are left out.
 */
export async function commissionsOfYears(
  { commissions }: OwnFactsTransaction,
  cities: readonly DivisionCode[],
  on: PlainDate,
): Promise<InspectionYears<Map<string, { withFinance: boolean }>>> {
  const inYear = async (year: number) => {
    const rows = await commissions.ofYear(cities, year);
    return new Map(rows.filter((row) => row.commissionedOn <= on).map((row) => [row.cityCode, row]));
  };
  const year = Number(on.slice(0, 4));
  return { thisYear: await inYear(year), lastYear: await inYear(year - 1) };
}

/**
 * Returns which of these stations were inspected. `thisYear` covers the year of the day, up to the day. `lastYear`
 * covers the whole year before.
 */
export async function inspectedInYears(
  { inspections }: OwnFactsTransaction,
  { thisYear, lastYear }: InspectionYears<readonly string[]>,
  on: PlainDate,
): Promise<InspectionYears<ReadonlySet<string>>> {
  return {
    thisYear: await inspections.inspectedAmong(thisYear, on),
    lastYear: await inspections.inspectedAmong(lastYear, lastDayOfYear(Number(on.slice(0, 4)) - 1)),
  };
}

function stationOf({ stationId }: { stationId: string | null }): string | null {
  return stationId;
}
