import { type StationFact } from '../../../shared/demo/facts/stations';
import { type ContractFact } from '../../../shared/demo/facts/finance';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { contractor, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations, clientQueries } from '../../support/registry/operations';
import { NOW, TODAY } from '../../support/city/small-city';
import { MUTATIONS, annualPlan, monthlyBrief, projectReport } from '../../support/drivers/subgraph/submission-bench';

/**
 * This suite sends the API clients' documents of submissions: a district files, a contractor reports, and offices read.
 */
const LIXIA = divisionCode('370102');
const CITY = divisionCode('3701');
const { send, sent } = clientDocuments([...clientMutations(Object.keys(MUTATIONS)), ...clientQueries()], () => hub);
const bureau = office('DISTRICT_BUREAU', LIXIA);
const { station, contract } = served();
const employer = contractor(contract.contractorId);
const year = Number(contract.startsOn.slice(0, 4));
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

/** Finds an operating station of Lixia whose contract has run for more than a project year. */
function served(): { station: StationFact; contract: ContractFact } {
  for (const { district, stations, contracts } of jinanDistricts()) {
    if (district !== LIXIA) continue;
    for (const each of contracts.filter(({ startsOn, endsOn }) => startsOn < '2025-06-01' && endsOn > TODAY)) {
      const ids = each.lots.filter(({ status }) => status === 'ACTIVE').map(({ stationId }) => stationId);
      const served_ = stations.find(({ id, status }) => status === 'OPERATING' && ids.includes(id));
      if (served_ !== undefined) return { station: served_, contract: each };
    }
  }
  throw new Error('The demonstration has no operating station whose contract has run for a project year.');
}

it("files the plan and the report of a district, and removes them from the city's list of missing filings", async () => {
  const waiting = async () => {
    const { nodes } = await send('city-bureau/DueSoon', office('CITY_BUREAU', CITY), {
      division: LIXIA,
      before: '2026-12-31',
    });
    return (nodes as { kind: string; period: string }[]).filter((each) => each.kind === 'IMPLEMENTATION_REPORT').length;
  };
  const before = await waiting();
  const plan = await send('district-bureau/FilePlan', bureau, { input: annualPlan(LIXIA, 2027) });
  expect(plan).toMatchObject({ kind: 'ANNUAL_PLAN', period: '2027', status: 'SUBMITTED', revision: 1 });
  const content = { summary: '总述', results: '成效', problems: '问题', nextSteps: '下一步' };
  const report = await send('district-bureau/FileReport', bureau, {
    input: { division: LIXIA, year: 2026, ...content },
  });
  expect(report).toMatchObject({ kind: 'IMPLEMENTATION_REPORT', period: '2026', status: 'SUBMITTED' });
  expect(await waiting()).toBe(before - 1);
});

it('reports on a station from its survey to its final report, in several revisions', async () => {
  const content = { stationId: station.id, projectYear: year, summary: '总述' };
  await send('contractor/Survey', employer, { input: content });
  await send('contractor/ServicePlan', employer, { input: content });
  await send('contractor/MidTerm', employer, { input: projectReport(station.id, year) });
  const final = await send('contractor/Final', employer, { input: projectReport(station.id, year) });
  expect(String(final['status'])).toMatch(/^SUBMITTED/);
});

it('sends a brief that the district and the street can read', async () => {
  const brief = monthlyBrief(station.id, '2026-06', { summary: '六月简报' });
  const submitted = await send('contractor/Brief', employer, { input: brief });
  expect(submitted).toMatchObject({ kind: 'MONTHLY_BRIEF', period: '2026-06', status: 'SUBMITTED', revision: 1 });
  const read = await send('district-bureau/Briefs', bureau, { division: LIXIA, month: '2026-06' });
  const own = (read['nodes'] as { id: string }[]).find(({ id }) => id === submitted['id']);
  expect(own).toMatchObject({ station: { id: station.id }, content: { summary: '六月简报' }, attachments: [] });
  const street = office('STREET_OFFICE', station.divisionCode);
  const { nodes } = await send('street-office/MyStation', street, { month: '2026-06' });
  expect(nodes).toMatchObject([
    { id: station.id, submissions: { nodes: [{ id: submitted['id'], content: { summary: '六月简报' } }] } },
  ]);
});

it('sends every document in operations/ that files or reports', () => {
  const mutations = clientMutations(Object.keys(MUTATIONS)).map((each) => `${each.file}/${each.name}`);
  expect(mutations.filter((key) => !sent().includes(key))).toEqual([]);
});
