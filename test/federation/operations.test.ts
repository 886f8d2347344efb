import { type DistrictFacts } from '../../shared/demo/facts';
import { divisionCode } from '../../shared/division-code';
import { type Caller } from '../../shared/scope/caller';
import { PUBLIC, contractor, hub as hubOf, office } from '../support/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../support/gateway-under-test';
import { jinan, jinanDistricts } from '../support/jinan';
import { type ClientOperation, clientQueries } from '../support/operations';
import { LAST_WEEK, NOW } from '../support/small-city';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');
const STREET = divisionCode('370102001');

let hub: GatewayUnderTest;
let lixia: DistrictFacts;

beforeAll(async () => {
  lixia = jinanDistricts().find((each) => each.district === LIXIA) as DistrictFacts;
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

type Sender = { caller: () => Caller; variables: () => Record<string, unknown> };

function contractorOf(kind: 'HUB' | 'STATION'): string {
  const inForce = lixia.contracts.find((each) => each.kind === kind && each.endsOn >= '2026-06-17');
  return inForce?.contractorId ?? '';
}

const cityBureau = () => office('CITY_BUREAU', CITY);
const cityPlatform = () => office('CITY_PLATFORM', CITY);
const bureau = () => office('DISTRICT_BUREAU', LIXIA);
const hubCaller = () => hubOf(LIXIA, contractorOf('HUB'));
const finance = () => office('FINANCE_BUREAU', LIXIA);
const operatingStation = () => lixia.stations.find((each) => each.status === 'OPERATING')?.id;

/** Who sends each operation, and with what. An operation that is not named here fails the suite. */
const SENDERS: Record<string, Sender[]> = {
  'city/CityOverview': [cityBureau, cityPlatform].map((caller) => ({
    caller,
    variables: () => ({ code: CITY, year: 2026 }),
  })),
  'city/StationPage': [cityBureau, cityPlatform].map((caller) => ({
    caller,
    variables: () => ({ id: operatingStation() }),
  })),
  'city/Stations': [cityBureau, cityPlatform].map((caller) => ({ caller, variables: () => ({ first: 100 }) })),
  'city/Ranking': [{ caller: cityBureau, variables: () => ({ division: CITY, projectYear: 2025 }) }],
  'contractor/Mine': [{ caller: () => contractor(contractorOf('STATION')), variables: () => ({}) }],
  'district/Contracts': [{ caller: bureau, variables: () => ({ division: LIXIA }) }],
  'district/ToSign': [{ caller: bureau, variables: () => ({ division: LIXIA, projectYear: 2025 }) }],
  'district/HoursToVerify': [{ caller: hubCaller, variables: () => ({ division: LIXIA, week: LAST_WEEK }) }],
  'district/Roster': [{ caller: hubCaller, variables: () => ({ division: LIXIA }) }],
  'finance-bureau/Queue': [
    { caller: finance, variables: () => ({ division: LIXIA }) },
    { caller: () => office('FINANCE_BUREAU', CITY), variables: () => ({ division: CITY }) },
  ],
  'finance-bureau/Ledger': [{ caller: finance, variables: () => ({ division: LIXIA, year: 2026 }) }],
  'public/PublicStations': [{ caller: () => PUBLIC, variables: () => ({ division: LIXIA }) }],
  'street-office/MyStation': [{ caller: () => office('STREET_OFFICE', STREET), variables: () => ({}) }],
  'street-office/ToSign': [{ caller: () => office('STREET_OFFICE', STREET), variables: () => ({}) }],
};

const operations = clientQueries();
const keyOf = ({ file, name }: ClientOperation) => `${file}/${name}`;

it('knows who sends each query of the folder', () => {
  expect(operations.map(keyOf).sort()).toEqual(Object.keys(SENDERS).sort());
});

describe.each(operations.map((each) => [keyOf(each), each] as const))('%s', (key, { source }) => {
  it.each((SENDERS[key] ?? []).map((sender) => [sender]))('answers without an error', async ({ caller, variables }) => {
    const { status, body } = await hub.ask(caller(), source, variables());
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(emptyRoots(body.data ?? {})).toEqual([]);
  });
});

/** Root fields with nothing in them: on the demonstration each operation finds something. */
function emptyRoots(data: Record<string, unknown>): string[] {
  return Object.entries(data)
    .filter(([, value]) => value === null || (value as { nodes?: unknown[] }).nodes?.length === 0)
    .map(([name]) => name);
}
