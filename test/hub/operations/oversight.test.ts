import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { PUBLIC, contractor, hub as hubOf, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { MUTATIONS } from '../../support/drivers/writes/oversight-writes';
import { NOW, TODAY } from '../../support/city/small-city';

/** This suite sends the API clients' documents of visits, inspections, rectifications and waivers, for one station. */
const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
const { station, contractorId, hubContractorId } = served();
const city = office('CITY_BUREAU', CITY);
const platform = office('CITY_PLATFORM', CITY);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const hubOfLixia = hubOf(LIXIA, hubContractorId);
const serving = contractor(contractorId);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

/**
 * Finds an operating station, its contractor in force, and the contractor of the district hub. The two contractors
 * differ, because nobody checks their own work.
 */
function served(): { station: DistrictFacts['stations'][number]; contractorId: string; hubContractorId: string } {
  const lixia = found(jinanDistricts().find(({ district }) => district === LIXIA));
  const inForce = lixia.contracts.filter(({ signedOn, endsOn }) => signedOn <= TODAY && endsOn >= TODAY);
  const hubContract = found(inForce.find(({ kind }) => kind === 'HUB'));
  for (const each of lixia.stations.filter(({ status }) => status === 'OPERATING')) {
    const contract = inForce.find(({ lots }) =>
      lots.some(({ stationId, status }) => stationId === each.id && status === 'ACTIVE'),
    );
    if (contract === undefined || contract.contractorId === hubContract.contractorId) continue;
    return { station: each, contractorId: contract.contractorId, hubContractorId: hubContract.contractorId };
  }
  throw new Error('Lixia has no station whose contractor is not the contractor of its district hub.');
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration lacks a row that this test needs.');
  return value;
}

const here = { id: station.id, name: station.name };
const id = expect.stringMatching(/^[0-9A-Z]{26}$/) as unknown;
const observations = [{ rule: 'ST-5', verdict: 'MET', text: '三类服务' }];

it('records a visit, an inspection, a rectification and waivers for a station', async () => {
  const visit = { stationId: station.id, visitedOn: TODAY, observations };
  expect(await send('district-hub/Visit', hubOfLixia, { input: visit })).toEqual({
    id,
    visitedOn: TODAY,
    station: here,
  });
  const inspection = { stationId: station.id, inspectedOn: TODAY, conclusion: 'RECTIFY', observations };
  const inspected = await send('city-platform/Inspect', platform, { input: inspection });
  expect(inspected).toEqual({ id, inspectedOn: TODAY, conclusion: 'RECTIFY', station: here });
  const demand = { stationId: station.id, rule: 'PE-5', demand: '补齐', dueOn: TODAY };
  const opened = await send('city-platform/OpenRectification', platform, { input: demand });
  expect(opened).toEqual({ id, rule: 'PE-5', status: 'OPEN', dueOn: TODAY, station: here });
  const answer = { id: opened.id, text: '已补齐' };
  expect(await send('contractor/Answer', serving, answer)).toEqual({ id: opened.id, status: 'ANSWERED' });
  const close = { id: opened.id, outcome: 'CLOSED', remark: null };
  expect(await send('city-platform/CloseRectification', platform, close)).toEqual({ id: opened.id, status: 'CLOSED' });
  const waived = { rule: 'PE-1', reason: '招聘', until: TODAY };
  const ofStation = await send('district-bureau/Waive', bureau, { input: { ...waived, stationId: station.id } });
  expect(ofStation).toEqual({ id, ...waived });
  const ofDistrict = await send('city-bureau/Waive', city, { input: { ...waived, rule: 'FI-1', division: LIXIA } });
  expect(ofDistrict).toEqual({ id, ...waived, rule: 'FI-1' });
  const commission = { year: Number(TODAY.slice(0, 4)) + 1, withFinance: true, scope: '全市' };
  expect(await send('city-bureau/Commission', city, { input: commission })).toMatchObject({ year: commission.year });
  const complaint = { stationId: station.id, text: '没有开门' };
  expect(await send('public/Complain', PUBLIC, { input: complaint })).toEqual({
    receipt: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
  });
});

it('sends every document in operations/ that writes oversight data', () => {
  expect(sent()).toEqual(known());
});

describe('the demonstration', () => {
  const count = async (caller: Caller, source: string) => {
    const { body } = await hub.ask(caller, source);
    expect(body.errors).toBeUndefined();
    return Object.values(body.data ?? {}).map((each) => (each as { totalCount: number }).totalCount);
  };

  it('has visits, rectifications in every state, current and expired waivers, and complaints', async () => {
    const states = ['OPEN', 'OVERDUE', 'ANSWERED', 'CLOSED', 'FAILED'];
    const lists = states.map((each) => `s${each}: rectifications(status: [${each}], first: 1) { totalCount }`);
    const waivers = [true, false].map(
      (each) => `w${String(each)}: waivers(inForce: ${String(each)}, first: 1) { totalCount }`,
    );
    const source = `{ ${lists.join(' ')} ${waivers.join(' ')} visits(first: 1) { totalCount }
      complaints(first: 1) { totalCount } inspectionCommissions(first: 1) { totalCount } }`;
    for (const found of await count(city, source)) expect(found).toBeGreaterThan(0);
  });

  it('shows which districts still lack the year’s inspection', async () => {
    const year = Number(TODAY.slice(0, 4)) - 1;
    const { body } = await hub.ask(
      city,
      `{ inspectionCoverage(year: ${year}) { division { name } openStations lacking } }`,
    );
    const rows = body.data?.['inspectionCoverage'] as { division: { name: string } | null; lacking: boolean }[];
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.every(({ division }) => division !== null)).toBe(true);
    expect(rows.filter(({ lacking }) => lacking).length).toBeLessThan(rows.length / 2);
  });
});
