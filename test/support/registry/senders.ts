import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { addMonths, lastFullWeeks, type PlainDate } from '../../../shared/kernel/dates/period';
import { contractor, hub, office, PUBLIC } from '../city/callers';
import { Cases } from './screens/cases';
import { homeSenders } from './screens/homes';
import { moneySenders } from './screens/money';
import { Records } from './screens/records';
import { screenSenders } from './screens/screens';
import { fromRole, each, type Senders, type Variables } from './screens/sender';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');

/**
 * Returns the callers and the variables for each query of the API clients, keyed by `file/name`. The rows are from a
 * demonstration of Jinan.
 */
export function sendersOf(districts: readonly DistrictFacts[], today: PlainDate): Senders {
  const cases = new Cases(districts, today);
  const records = new Records(districts, cases, today);
  const { Ranking: ranking = [], ...shared } = cityQueries(cases, today);
  return {
    ...fromRole('city-bureau', { ...shared, Ranking: ranking }, [office('CITY_BUREAU', CITY)]),
    ...fromRole('city-platform', shared, [office('CITY_PLATFORM', CITY)]),
    ...districtSenders(cases, today),
    ...financeSenders(cases, today),
    ...otherSenders(cases, today),
    ...homeSenders(cases, today),
    ...screenSenders(cases, records, today),
    ...moneySenders(records, today),
  };
}

/** Returns the queries of the city's two offices, each with its variables. Only the city bureau sends `Ranking`. */
function cityQueries(cases: Cases, today: PlainDate): Readonly<Record<string, Variables[]>> {
  const year = Number(today.slice(0, 4));
  return {
    CityOverview: [{ code: CITY, year }],
    StationPage: [{ id: cases.operatingStation() }],
    Stations: [{ first: 100 }],
    DueSoon: [{ division: LIXIA, before: addMonths(today, 2) }],
    Inspections: [{ division: CITY, year: year - 1 }],
    Ranking: [{ division: CITY, projectYear: year - 1 }],
    NotMet: [
      { division: CITY, first: 100 },
      { division: LIXIA, rule: 'CO-5', first: 20 },
    ],
    Standard: [{}],
  };
}

function districtSenders(cases: Cases, today: PlainDate): Senders {
  const [week] = lastFullWeeks(today, 1);
  const briefs = { Briefs: [{ division: LIXIA, month: addMonths(today, -2).slice(0, 7) }] };
  const ofBureau = {
    ...briefs,
    Contracts: [{ division: LIXIA }],
    ToSign: [{ division: LIXIA, projectYear: Number(today.slice(0, 4)) - 1 }],
  };
  const ofHub = { ...briefs, HoursToVerify: [{ division: LIXIA, week }], Roster: [{ division: LIXIA }] };
  return {
    ...fromRole('district-bureau', ofBureau, [office('DISTRICT_BUREAU', LIXIA)]),
    ...fromRole('district-hub', ofHub, [hub(LIXIA, cases.contractorOf('HUB'))]),
  };
}

function financeSenders(cases: Cases, today: PlainDate): Senders {
  const year = Number(today.slice(0, 4));
  const paying = cases.payingDistrict();
  const payer = office('FINANCE_BUREAU', paying);
  const ofCity = office('FINANCE_BUREAU', CITY);
  return {
    'finance-bureau/Queue': [...each([payer], { division: paying }), ...each([ofCity], { division: CITY })],
    'finance-bureau/Changes': each([payer, ofCity], { first: 50 }),
    'finance-bureau/Ledger': each([payer], { division: paying, year }),
    'finance-bureau/Execution': [
      ...each([payer], { division: paying, year }),
      ...each([ofCity], { division: CITY, year }),
    ],
  };
}

function otherSenders(cases: Cases, today: PlainDate): Senders {
  const street = office('STREET_OFFICE', cases.streetToSign());
  return {
    'auditor/Trail': [
      ...each([office('AUDITOR', CITY)], { division: CITY, first: 20 }),
      ...each([office('AUDITOR', LIXIA)], { division: LIXIA, first: 20 }),
    ],
    'auditor/Intact': each([office('AUDITOR', CITY)], {}),
    'contractor/Mine': each([contractor(cases.contractorOf('STATION'))], {}),
    'public/PublicStations': each([PUBLIC], { division: LIXIA }),
    'public/Standard': each([PUBLIC], {}),
    'street-office/MyStation': each([street], { month: addMonths(today, -2).slice(0, 7) }),
    'street-office/ToSign': each([street], {}),
  };
}
