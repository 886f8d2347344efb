import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/record/hash/canonical-json';
import { type Caller } from '../../../shared/access/caller';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { readTables } from '../../support/drivers/peers/read-tables';
import { office } from '../../support/city/callers';
import { CITY, LIXIA, NOW, OTHER_CITY, SHIZHONG, STATION, smallCity } from '../../support/city/small-city';

/** This suite tests the filings of a district with the city, and the findings at the end of a year. */
let hub: GatewayUnderTest;
beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterAll(() => hub.close());

const bureau = office('DISTRICT_BUREAU', LIXIA);
const city = office('CITY_BUREAU', CITY);

type Answered = Record<string, unknown>;
async function ask(caller: Caller, query: string, variables: Answered = {}) {
  const { body } = await hub.ask(caller, query, variables);
  const [error] = body.errors ?? [];
  return error === undefined ? Object.values(body.data ?? {})[0] : error.extensions;
}

describe('a filed report', () => {
  const REPORT = { division: LIXIA, year: 2026, summary: '概况', results: '成效', problems: '问题', nextSteps: '打算' };
  const SHOWN = 'id status acknowledgedOn returned { on reason } revisions { revision submittedAt contentHash }';
  type Shown = {
    id: string;
    acknowledgedOn: string | null;
    returned: { reason: string } | null;
    revisions: { revision: number; submittedAt: string; contentHash: string }[];
  };
  const file = async (changes: Answered = {}) =>
    (await ask(
      bureau,
      `mutation ($input: ImplementationReportInput!) { fileImplementationReport(input: $input) { ${SHOWN} } }`,
      { input: { ...REPORT, ...changes } },
    )) as Shown;
  const review = (caller: Caller, id: string, reason: string | null = null) =>
    ask(
      caller,
      reason === null
        ? `mutation { acknowledgeSubmission(id: "${id}") { ${SHOWN} } }`
        : `mutation ($reason: String!) { returnSubmission(id: "${id}", reason: $reason) { ${SHOWN} } }`,
      reason === null ? {} : { reason },
    );

  it('is stored with a hash when it is filed, and the city returns or acknowledges it', async () => {
    const first = await file();
    const [{ submittedAt, contentHash } = { submittedAt: '', contentHash: '' }] = first.revisions;
    const { division: districtCode, year, ...content } = REPORT;
    const frozen = {
      ...{ kind: 'IMPLEMENTATION_REPORT', period: String(year), districtCode, stationId: null, contractorId: null },
      ...{ revision: 1, submittedAt, content, files: [] },
    };
    expect(contentHash).toBe(createHash('sha256').update(canonicalJson(frozen)).digest('hex'));

    expect(await review(office('CITY_BUREAU', OTHER_CITY), first.id)).toEqual({ code: 'NOT_FOUND' });
    expect(await review(city, first.id, '请补充绩效评价')).toMatchObject({ returned: { reason: '请补充绩效评价' } });
    expect(await review(city, first.id)).toEqual({ code: 'INVALID_STATE', state: 'RETURNED' });

    const second = await file({ results: '成效和绩效' });
    expect(second).toMatchObject({ returned: null, acknowledgedOn: null });
    expect(second.revisions[0]).toEqual(first.revisions[0]);
    expect(second.revisions[1]?.contentHash).not.toBe(contentHash);
    expect(await review(city, first.id)).toMatchObject({ acknowledgedOn: '2026-06-17' });
    expect(await review(city, first.id, '再改')).toEqual({ code: 'INVALID_STATE', state: 'ACKNOWLEDGED' });
  });

  it('is recorded with its hash', async () => {
    const events = (await ask(
      office('AUDITOR', CITY),
      '{ evaluationEvents(first: 50) { nodes { action after } } }',
    )) as { nodes: { action: string; after: string }[] };
    const of = (action: string) => events.nodes.filter((each) => each.action === action).map(({ after }) => after);
    for (const after of of('SUBMISSION_RECEIVED')) expect(after).toMatch(/"contentHash":"[0-9a-f]{64}"/);
    expect(of('SUBMISSION_RECEIVED')).toHaveLength(2);
    expect(of('SUBMISSION_ACKNOWLEDGED')).toEqual([expect.stringContaining('"acknowledgedOn":"2026-06-17"')]);
  });
});

describe('the findings at the end of a year', () => {
  const QUERY = `query ($division: DivisionCode!, $year: Int!, $rule: RuleId) {
    yearEndFindings(division: $division, year: $year, rule: $rule, first: 100) {
      nodes { year rule verdict asOf clause clauseSummary station { id } figures { name value } } } }`;
  type YearEnd = { rule: string; verdict: string; asOf: string; clauseSummary: string };
  const yearEnd = async (caller: Caller, division: string, rule: string | null = 'PE-1') =>
    ((await ask(caller, QUERY, { division, year: 2025, rule })) as { nodes: YearEnd[] }).nodes;

  it("remain unchanged after the last assessment of the year, and the report separates them from today's findings", async () => {
    await hub.assessDay();
    expect(await yearEnd(bureau, LIXIA)).toEqual([]);
    // Make the findings of PE-1 look as if the assessor had last run on the last day of 2025.
    const evaluation = hub.databases['evaluation'];
    await evaluation?.query(
      "UPDATE finding SET asOf = '2025-12-31', since = '2025-02-01', verdict = 'NOT_MET' WHERE rule = 'PE-1'",
    );
    await evaluation?.query('DELETE FROM assessment_day');
    await hub.assessDay();

    const kept = await yearEnd(bureau, LIXIA);
    expect(kept).toContainEqual({
      ...{ year: 2025, rule: 'PE-1', verdict: 'NOT_MET', asOf: '2025-12-31', clause: '三(二)' },
      ...{ clauseSummary: '每个社工站的驻站人员原则上不少于三人。', station: { id: STATION.lixiaFirst } },
      figures: [{ name: 'staff', value: '3' }],
    });
    expect(await yearEnd(office('DISTRICT_BUREAU', SHIZHONG), LIXIA)).toEqual([]);
    expect((await yearEnd(city, CITY)).length).toBeGreaterThan(kept.length);

    const url = hub.url.replace('/graphql', `/reports/${LIXIA}/2025.xlsx`);
    const answer = await fetch(url, { headers: { authorization: `Bearer ${await hub.tokenOf(bureau)}` } });
    const sheets = await readTables(Buffer.from(await answer.arrayBuffer()));
    const ofRule = (sheet: string) => (sheets.get(sheet) ?? []).filter((row) => row.includes('PE-1')).length;
    expect([ofRule('年末评定'), ofRule('不达标规则')]).toEqual([kept.length, 0]);
  });
});

it('states the demand of the clause in the message of a refusal', async () => {
  const plan = { division: '370102001', serviceKinds: ['PROFESSIONAL_SERVICE'] };
  const { body } = await hub.ask(bureau, 'mutation ($input: PlanStationInput!) { planStation(input: $input) { id } }', {
    input: plan,
  });
  expect(body.errors?.[0]).toMatchObject({
    message: expect.stringMatching(
      /Close that station first\. Clause 三\(二\): Each street or town must have one station/,
    ) as unknown,
    extensions: { code: 'RULE_VIOLATION', rule: 'ST-1', clause: '三(二)' },
  });
});
