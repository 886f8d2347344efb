import { type PlaceRow } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { grouped } from '../../../../shared/kernel/grouped';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { checksAt } from '../../oversight/observation/checks.commands';
import { type HubTx } from '../../transaction';
import { type ObligationFacts, type StationFacts } from './facts';
import { evaluationFacts, obligationFacts } from './own-facts.rules';

/** What evaluation knows itself of a station. */
export type OwnStationFacts = Pick<StationFacts, 'obligations' | 'evaluations' | 'checks'> & { place: PlaceRow };

/** Of these stations, as of a day: a handful of statements, however many they are. */
export async function ownStationFacts(
  tx: HubTx,
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

/** What these districts have to file with the city, as of a day. */
export async function filingsOfDistricts(
  { obligations }: HubTx,
  codes: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<string, ObligationFacts[]>> {
  const rows = grouped(await obligations.awaitedOfDistricts(codes), ({ ownerId }) => ownerId);
  return new Map(codes.map((code) => [code, obligationFacts(rows.get(code) ?? [], on)]));
}

/** The year's commissions of these cities, by city. */
export async function commissionsInYear(
  { commissions }: HubTx,
  cities: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<string, { withFinance: boolean }>> {
  const rows = await commissions.ofYear(cities, Number(on.slice(0, 4)));
  return new Map(rows.filter((row) => row.commissionedOn <= on).map((row) => [row.cityCode, row]));
}

/** How many stations of each district were inspected in the year, up to the day. */
export async function inspectedInYear(
  { inspectionCoverage }: HubTx,
  districts: readonly DivisionCode[],
  on: PlainDate,
): Promise<Map<string, number>> {
  const found = await inspectionCoverage.ofYearUntil(on, districts);
  return new Map([...found].map(([code, { inspectedStations }]) => [code, inspectedStations]));
}

function stationOf({ stationId }: { stationId: string | null }): string | null {
  return stationId;
}
