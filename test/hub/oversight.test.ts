import { type DataSource } from 'typeorm';
import { type WaiverFact } from '../../shared/demo/facts/oversight';
import { mintReceipt } from '../../shared/access/file-receipt';
import { type DemoBatch } from '../../shared/demo/facts/batch';
import { rebuildPlace } from '../../shared/follow/rebuild-place';
import { type Caller } from '../../shared/access/caller';
import { PUBLIC, contractor, hub as hubOf, office } from '../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest, postJson } from '../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, TODAY, idOf } from '../support/city/small-city';
import { SUBGRAPH_DEFINITIONS } from '../support/drivers/subgraph/subgraphs';
import { rowsOf } from '../support/oracle/table-contents';
import { LIXIA_WRITES, SHIZHONG_WRITES, writingCity } from '../support/city/writing-city';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const platform = office('CITY_PLATFORM', CITY);
const PREPARING = LIXIA_WRITES.preparing.station;

let hub: GatewayUnderTest;
const databaseOf = (name: string) => hub.databases[name] as DataSource;

async function shown(caller: Caller, source: string, variables: Record<string, unknown>) {
  const { body, text } = await hub.ask(caller, source, variables);
  const [error] = body.errors ?? [];
  if (error !== undefined) return { code: error.extensions.code, rule: error.extensions['rule'] };
  if (body.data === undefined || body.data === null) throw new Error(text);
  return body.data;
}

const GRANT = 'mutation ($input: GrantWaiverInput!) { grantWaiver(input: $input) { id } }';
const grant = async (rule: string, until: string, stationId = PREPARING) => {
  const input = { rule, stationId, until, reason: '装修' };
  const data = (await shown(bureau, GRANT, { input })) as { grantWaiver: { id: string } };
  return data.grantWaiver.id;
};
const withdraw = (id: string) =>
  shown(bureau, 'mutation ($id: ID!) { withdrawWaiver(id: $id, reason: "启用") { inForce } }', { id });
const open = async () => {
  const [station] = await databaseOf('stations').query<{ version: number }[]>(
    'SELECT version FROM station WHERE id = ?',
    [PREPARING],
  );
  const source = 'mutation ($id: ID!, $version: Int!) { openStation(id: $id, expectedVersion: $version) { status } }';
  return shown(bureau, source, { id: PREPARING, version: station?.version });
};
const OPENED = { openStation: { status: 'OPERATING' } };
const refusedBy = (rule: string) => ({ code: 'RULE_VIOLATION', rule });

/**
 * Builds {@link writingCity}, but the preparing station of Lixia has no venue and no plaque. The waiver for the plaque
 * ended on the day before {@link NOW}.
 */
function bareCity(): DemoBatch[] {
  const waiver: WaiverFact = {
    ...{ id: idOf('WV', 1), rule: 'ST-3', stationId: PREPARING, districtCode: LIXIA, grantedOn: '2026-01-01' },
    ...{ until: '2026-06-16', reason: '装修', grantedBy: 'bureau@test' },
  };
  return writingCity().map((batch) => {
    if (batch.kind === 'CITY') return batch;
    if (batch.district !== LIXIA) return { ...batch, waivers: [] };
    const stations = batch.stations.map((each) =>
      each.id === PREPARING ? { ...each, venue: null, signage: [] } : each,
    );
    return { ...batch, stations, waivers: [waiver] };
  });
}

describe('the opening of a station with waived rules', () => {
  beforeEach(async () => {
    hub = await gatewayUnderTest(bareCity, NOW);
    await hub.followers.catchUp();
  });
  afterEach(() => hub.close());

  it('needs a waiver for each rule that is not met, and accepts the waiver until its last day or its withdrawal', async () => {
    expect(await open()).toEqual(refusedBy('ST-2'));
    await grant('ST-2', TODAY);
    // The waiver of ST-3 in the city ended yesterday, so it no longer helps.
    expect(await open()).toEqual(refusedBy('ST-3'));
    const id = await grant('ST-3', TODAY);
    expect(await withdraw(id)).toEqual({ withdrawWaiver: { inForce: false } });
    expect(await open()).toEqual(refusedBy('ST-3'));
    await grant('ST-3', '2026-07-01');
    expect(await open()).toEqual(OPENED);
  });

  it('ignores waivers of other stations and of the district', async () => {
    await grant('ST-2', TODAY, STATION.lixiaFirst);
    await grant('ST-3', TODAY, STATION.lixiaFirst);
    expect(await open()).toEqual(refusedBy('ST-2'));
  });

  it('depends on the waivers in the stations subgraph, which a rebuild restores', async () => {
    await grant('ST-2', TODAY);
    const withdrawn = await grant('ST-4', TODAY);
    await withdraw(withdrawn);
    const stations = databaseOf('stations');
    const live = await rowsOf(stations, 'waiver');
    expect(live).toHaveLength(3);
    await stations.query('DELETE FROM waiver');
    expect(await open()).toEqual(refusedBy('ST-2'));
    const { name: subgraph, follows: followers } = SUBGRAPH_DEFINITIONS[0] ?? unknownSubgraph();
    await rebuildPlace({ source: stations, subgraph, now: NOW, followers, readFeed: hub.readFeed });
    expect(await rowsOf(stations, 'waiver')).toEqual(live);
  });
});

function unknownSubgraph(): never {
  throw new Error('The test names an unknown subgraph.');
}

const COMPLAIN = 'mutation ($input: ComplainInput!) { complain(input: $input) { receipt } }';
const complaint = { stationId: STATION.lixiaFirst, text: '没有开门' };

describe('writes of the public', () => {
  beforeAll(async () => {
    hub = await gatewayUnderTest(writingCity, NOW, { publicWrites: 2 });
  });
  afterAll(() => hub.close());

  it('are limited for each address, and a refusal states the time to wait', async () => {
    const answers = [];
    for (let count = 0; count < 3; count += 1) {
      answers.push(
        await fetch(hub.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${count}` },
          body: JSON.stringify({ query: COMPLAIN, variables: { input: complaint } }),
        }),
      );
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    expect(answers[2]?.headers.get('retry-after')).toBe('1800');
    const refused = (await answers[2]?.json()) as { data?: unknown; errors: { message: string; extensions: object }[] };
    expect(refused.errors[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 1800 } });
    expect(refused.errors[0]?.message).toMatch(/[\u4e00-\u9fff]/);
    const sql = 'SELECT id FROM complaint WHERE receivedOn = ?';
    expect(await databaseOf('evaluation').query<unknown[]>(sql, [TODAY])).toHaveLength(2);
  });

  it('do not limit reads or other writers', async () => {
    const read = await postJson(hub.url, { query: '{ stations(first: 1) { nodes { id } } }' }, {});
    expect([read.status, read.body.errors]).toEqual([200, undefined]);
    expect(await grant('ST-2', TODAY)).toMatch(/^[0-9A-Z]{26}$/);
  });

  it('write no text, receipt or station id to a log', () => {
    const logged = hub.logged.join('\n');
    expect(hub.logged.length).toBeGreaterThan(0);
    for (const word of ['没有开门', 'receipt', complaint.stationId]) expect(logged).not.toContain(word);
  });
});

describe('an inspection by the platform', () => {
  beforeAll(async () => {
    hub = await gatewayUnderTest(writingCity, NOW);
  });
  afterAll(() => hub.close());

  it('has files that its author attached, and that each of its readers can read', async () => {
    const content = { sha256: 'a'.repeat(64), bytes: 9, mediaType: 'image/png' as const };
    const receipt = mintReceipt(content, platform, { key: hub.keys.passport, now: NOW });
    const input = {
      ...{ stationId: STATION.lixiaFirst, inspectedOn: TODAY, conclusion: 'PASS' },
      observations: [{ rule: 'ST-5', verdict: 'MET', text: '三类服务' }],
      attachments: [{ receipt, name: '现场.png', kind: 'PHOTOGRAPH' }],
    };
    const source =
      'mutation ($input: InspectStationInput!) { inspectStation(input: $input) { attachments { name sha256 } } }';
    const attachments = [{ name: '现场.png', sha256: content.sha256 }];
    expect(await shown(platform, source, { input })).toEqual({ inspectStation: { attachments } });
    const list =
      '{ inspections(first: 1) { nodes { attachments { name sha256 } station { name district { code } } } } }';
    const station = { name: expect.any(String) as unknown, district: { code: LIXIA } };
    expect(await shown(hubOf(LIXIA, CONTRACTOR.hub), list, {})).toEqual({
      inspections: { nodes: [{ attachments, station }] },
    });
  });

  it('leads to a rectification that the contractor can read', async () => {
    const OPEN =
      'mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { id contractor { name } } }';
    const input = { stationId: STATION.lixiaFirst, rule: 'ST-5', demand: '停止行政事务', dueOn: TODAY };
    const opened = await shown(platform, OPEN, { input });
    expect(opened).toMatchObject({ openRectification: { contractor: { name: '示例第0001社会工作服务中心' } } });
    const source = `{ stations(first: 9, filter: { status: OPERATING }) { nodes { rectifications(first: 1) { nodes { demand status } } } } }`;
    expect(await shown(contractor(CONTRACTOR.lixia), source, {})).toEqual({
      stations: { nodes: [{ rectifications: { nodes: [{ demand: '停止行政事务', status: 'OPEN' }] } }] },
    });
    expect(
      await shown(PUBLIC, COMPLAIN, { input: { ...complaint, stationId: SHIZHONG_WRITES.preparing.station } }),
    ).toEqual({
      code: 'NOT_FOUND',
      rule: undefined,
    });
  });
});
