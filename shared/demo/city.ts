import { type DivisionCode } from '../kernel/ids/division-code';
import { divisionsOf, type DivisionSelection } from '../divisions/china';
import { type CityFile } from '../divisions/city-file';
import { withZones, type CityDivisions, type DistrictDivisions } from '../divisions/supervision';
import { streamsOf, type Cast, type DemoSettings, type DistrictContext } from './plan/context';
import { assessedDays } from './evaluation/assessed-days';
import { commissionsOf } from './evaluation/commissions';
import { cityContactsOf } from './personnel/contacts';
import { contractorsOf } from './finance/contractors';
import { districtFacts } from './district';
import { type CityFacts, type DemoBatch, type DistrictFacts } from './facts/batch';
import { dealt, VIOLATION_IDS } from './plan/violations';

/** The default seed. Everybody who does not choose a seed sees the same demonstration. */
export const DEFAULT_SEED = 'hub';
/**
 * The default length of the demonstration's history: findings of three years, and enough weeks of hours to assess the
 * last twelve months.
 */
export const IN_USE = { weeksOfHours: 58, monthsOfFindings: 36 };

/**
 * A request for a demonstration. It covers one city, named by the first four digits of its code, or the whole nation.
 * The optional `cityFile` changes which district of its city supervises which street.
 */
export type DemoRequest = DemoSettings & { selection: DivisionSelection; cityFile?: CityFile };

type CityScene = { settings: DemoSettings; cast: Cast; statistical: readonly DivisionCode[] };

type CityShared = { settings: DemoSettings; cast: Cast };

/**
 * Returns the facts that the districts of a city share. For the first city of a province, the divisions include the
 * province.
 */
function cityFacts(
  { province, city }: CityDivisions,
  { settings, cast }: CityShared,
  firstOfProvince: boolean,
): CityFacts {
  const divisions = firstOfProvince ? [province, city] : [city];
  const contractors = [...cast.regulars, cast.left, cast.idle, cast.massOrganisation];
  const commissions = commissionsOf(settings, city.code);
  const assessedOn = assessedDays(settings);
  const contacts = cityContactsOf(settings, city, contractors);
  return { kind: 'CITY', city: city.code, divisions, contractors, contacts, commissions, assessedOn };
}

function contextOf(
  { settings, cast, statistical }: CityScene,
  { district, streets }: DistrictDivisions,
): DistrictContext {
  return {
    settings,
    today: settings.today,
    district,
    streets,
    cast,
    violations: dealt(VIOLATION_IDS, district.code, statistical),
    rank: statistical.indexOf(district.code),
    stream: streamsOf(settings, district.code),
  };
}

function* cityBatches(city: CityDivisions, request: DemoRequest, firstOfProvince: boolean): Generator<DemoBatch> {
  const statistical = city.districts.filter(({ streets }) => streets.length > 0).map(({ district }) => district.code);
  const { cityFile, today } = request;
  const supervised =
    cityFile !== undefined && cityFile.city === city.city.code ? withZones(city, cityFile, today) : city;
  const places = city.districts.map(({ district }) => district.code);
  const cast = contractorsOf(request, city.city, places);
  yield cityFacts(city, { settings: request, cast }, firstOfProvince);
  for (const each of supervised.districts)
    yield districtFacts(contextOf({ settings: request, cast, statistical }, each));
}

/**
 * Generates the facts of a believable city, or of every city, in batches. The city comes first and then each district,
 * so that memory holds one district at a time. The same request gives the same facts, byte for byte. The facts of a
 * district depend only on the settings, its own streets, its city's contractors, and its position among the city's
 * districts. violations.ts lists the rules that are broken.
 * @throws RangeError for an unknown city; Error for a city file that does not fit its city
 */
export function* demoCity(request: DemoRequest): Generator<DemoBatch> {
  let province: DivisionCode | null = null;
  for (const city of divisionsOf(request.selection)) {
    yield* cityBatches(city, request, city.province.code !== province);
    province = city.province.code;
  }
}

/** Empty lists for all kinds of facts except divisions. The compiler reports a kind that is missing here. */
const NOTHING_BUT_DIVISIONS: Omit<DistrictFacts, 'kind' | 'district' | 'divisions'> = {
  regulations: [],
  stations: [],
  workers: [],
  postings: [],
  trainings: [],
  leaves: [],
  hours: [],
  contacts: [],
  notices: [],
  contracts: [],
  budgetLines: [],
  commitments: [],
  disbursements: [],
  subcontractings: [],
  evaluations: [],
  terminationCases: [],
  submissions: [],
  inspections: [],
  visits: [],
  rectifications: [],
  waivers: [],
  complaints: [],
  stationAttachments: [],
  attachments: [],
  contractAttachments: [],
  accountLetters: [],
};

/** Generates the requested divisions without any other facts. A Hub for real use starts with these divisions. */
export function* divisionsOnly(request: DemoRequest): Generator<DemoBatch> {
  for (const batch of demoCity({ ...request, weeksOfHours: 0, monthsOfFindings: 0 })) {
    yield batch.kind === 'CITY'
      ? { ...batch, contractors: [], contacts: [], commissions: [], assessedOn: [] }
      : { ...batch, ...NOTHING_BUT_DIVISIONS };
  }
}
