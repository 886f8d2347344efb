import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { office } from '../../support/city/callers';
import {
  CITY,
  LICHENG,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  TODAY,
  ZONE,
  idOf,
  smallCity,
} from '../../support/city/small-city';

/** This suite tests from which day each rule applies. It reads the findings as an office through the gateway. */

/**
 * Returns the facts of a district, changed so that its station has never opened. The contractor has posted no worker.
 */
function neverOpened({ stations, ...district }: DistrictFacts): DistrictFacts {
  const none = { workers: [], postings: [], hours: [], trainings: [], evaluations: [], submissions: [] };
  return { ...district, ...none, stations: stations.map((each) => ({ ...each, status: 'PREPARING', openedOn: null })) };
}

/**
 * Returns the facts of a district, changed so that its contract started in July 2025. Both offices have signed its
 * evaluations, and each station had an inspection in 2025.
 */
function evaluatedEarly({ contracts, evaluations, stations, ...district }: DistrictFacts): DistrictFacts {
  const term = { signedOn: '2025-06-20', startsOn: '2025-07-01', endsOn: '2028-06-30' };
  const signatures = ['DISTRICT_BUREAU' as const, 'STREET_OFFICE' as const].map((each) => ({
    office: each,
    on: TODAY,
  }));
  return {
    ...{ ...district, stations },
    contracts: contracts.map((each) => ({ ...each, ...term })),
    evaluations: evaluations.map((each) => ({ ...each, signatures })),
    inspections: stations.map(({ id }) => ({
      ...{ id: idOf('IN', 1), stationId: id, inspectedOn: '2025-10-15', conclusion: 'PASS', observations: [] },
    })),
  };
}

const CHANGES = new Map([
  [ZONE, neverOpened],
  [LICHENG, evaluatedEarly],
]);
const facts = (): DemoBatch[] =>
  smallCity().map((batch) => (batch.kind === 'DISTRICT' ? (CHANGES.get(batch.district)?.(batch) ?? batch) : batch));

let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(facts, NOW);
  await hub.assessDay();
});
afterAll(() => hub.close());

type Finding = {
  rule: string;
  verdict: string;
  figures: { name: string; value: string | null; required: string | null }[];
};

async function findingsOf(district: typeof ZONE): Promise<(rule: string) => Finding | undefined> {
  const query =
    'query ($division: DivisionCode!) { findings(division: $division, first: 100) { nodes { rule subject verdict figures { name value required } } } }';
  const { body } = await hub.ask(office('DISTRICT_BUREAU', district), query, { division: district });
  expect(body.errors).toBeUndefined();
  const { nodes } = (body.data as { findings: { nodes: Finding[] } }).findings;
  return (rule) => nodes.find((each) => each.rule === rule);
}

describe('a station that has not opened more than a year after the signing', () => {
  it.each([
    ['PE-1', 'NOT_MET'],
    ['PE-6', 'NOT_MET'],
    ['FI-2', 'NOT_MET'],
    ['FI-3', 'NOT_MET'],
    ['FI-4', 'NOT_MET'],
    ['PE-2', 'NOT_APPLICABLE'],
    ['PE-3', 'NOT_APPLICABLE'],
    ['PE-4', 'NOT_APPLICABLE'],
    ['ST-2', 'NOT_APPLICABLE'],
  ])('does not release its contractor from the rules: %s is %s', async (rule, verdict) => {
    const found = await findingsOf(ZONE);
    expect(found(rule)?.verdict).toBe(verdict);
  });
});

describe('one station in every street (ST-1)', () => {
  it('is not met while a station is only planned, and shows the numbers of built and of operating stations', async () => {
    const found = (await findingsOf(LIXIA))('ST-1');
    expect(found?.verdict).toBe('NOT_MET');
    expect(found?.figures).toEqual(
      expect.arrayContaining([
        { name: 'built', value: '1', required: '2' },
        { name: 'operating', value: '1', required: '2' },
      ]),
    );
  });
});

describe('a suspension', () => {
  it('does not break ST-1 for thirty days, and its staff are still counted', async () => {
    const [bureau, id] = [office('DISTRICT_BUREAU', SHIZHONG), STATION.shizhong];
    const suspend = `mutation { suspendStation(id: "${id}", expectedVersion: 1, reason: "装修") { status } }`;
    const { body } = await hub.ask(bureau, suspend);
    expect(body).toEqual({ data: { suspendStation: { status: 'SUSPENDED' } } });
    await hub.followers.catchUp();
    await hub.assess();
    const found = await findingsOf(SHIZHONG);
    expect([found('ST-1')?.verdict, found('PE-1')?.verdict, found('FI-2')?.verdict]).toEqual(['MET', 'MET', 'NOT_MET']);
    expect(found('ST-1')?.figures).toEqual(
      expect.arrayContaining([
        { name: 'built', value: '1', required: '1' },
        { name: 'operating', value: '0', required: '1' },
        { name: 'suspendedWithin', value: '370103001', required: null },
      ]),
    );
  });
});

describe('an evaluation and an inspection', () => {
  it('meet EV-1 as soon as the evaluation is signed, and leave EV-3 not applicable until its due date', async () => {
    const found = await findingsOf(LICHENG);
    expect([found('EV-1')?.verdict, found('EV-3')?.verdict]).toEqual(['MET', 'NOT_APPLICABLE']);
    expect(found('EV-3')?.figures).toContainEqual({ name: 'dueOn', value: '2026-12-31', required: null });
  });
});

describe('a late filing', () => {
  it('meets the rule, and is marked as late', async () => {
    expect((await findingsOf(LICHENG))('FI-1')?.verdict).toBe('NOT_MET');
    const parts = ['goals', 'purchaseMethod', 'content', 'schedule', 'qualityStandard', 'quantityStandard'];
    const texts = [...parts, 'performanceEvaluation'].map((part) => `${part}: "按计划"`).join(' ');
    for (const year of [2025, 2026]) {
      const input = `{ division: "${LICHENG}", year: ${year}, budgetFen: 100, ${texts} }`;
      const { body } = await hub.ask(
        office('DISTRICT_BUREAU', LICHENG),
        `mutation { fileAnnualPlan(input: ${input}) { status } }`,
      );
      expect(body).toEqual({ data: { fileAnnualPlan: { status: 'SUBMITTED_LATE' } } });
    }
    await hub.assess();
    const found = (await findingsOf(LICHENG))('FI-1');
    expect(found?.verdict).toBe('MET');
    expect(found?.figures).toContainEqual({ name: 'submittedLate', value: '2', required: null });
  });
});

describe('an inspection of last year (EV-3)', () => {
  it('counts for the district in which the station lay at the end of that year', async () => {
    const verdicts = async () =>
      Promise.all([LICHENG, LIXIA].map(async (district) => (await findingsOf(district))('EV-3')?.verdict));
    expect(await verdicts()).toEqual(['NOT_APPLICABLE', 'NOT_MET']);
    const change = `{ stationId: "${STATION.licheng}", newCode: "370102031", newName: "泉城街道" }`;
    const { body } = await hub.ask(
      office('CITY_BUREAU', CITY),
      `mutation { redistrict(input: { effectiveOn: "${TODAY}", changes: [${change}] }) { status } }`,
    );
    expect(body).toEqual({ data: { redistrict: { status: 'APPLIED' } } });
    await hub.followers.catchUp();
    await hub.assess();
    expect(await verdicts()).toEqual(['NOT_APPLICABLE', 'NOT_MET']);
    const figures = (await findingsOf(LIXIA))('EV-3')?.figures;
    expect(figures).toContainEqual({ name: 'openStations', value: '2', required: null });
  });
});
