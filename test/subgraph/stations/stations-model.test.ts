import { stations } from '../../../subgraphs/stations/schema';
import { holdsAgainstModel, rowsOf } from '../../support/model/against-model';
import { chainFaults } from '../../support/oracle/chain-check';
import { CITY, NOW } from '../../support/city/small-city';
import { stationAttempt, stationSteps } from '../../support/model/station-steps';
import { StationsModel } from '../../support/model/stations-model';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';
import { writingCity } from '../../support/city/writing-city';

const under = sharedSubgraph(stations, writingCity(), NOW);
const rows = rowsOf(under);

holdsAgainstModel({
  under,
  steps: stationSteps,
  newModel: () => new StationsModel(writingCity(), CITY),
  attemptOf: stationAttempt,
  refusals: ['NOT_FOUND', 'BAD_USER_INPUT', 'CONFLICT', 'INVALID_STATE', 'RULE_VIOLATION'],
  mutations: 11,
  assertSame,
  assertSound,
});

async function assertSame(model: StationsModel): Promise<void> {
  const known = new Set(model.stations.map(({ id }) => id));
  const found = (await rows('station')).filter(({ id }) => known.has(String(id)));
  const kept = found.map((row) => ({
    id: row['id'],
    name: row['name'],
    street: row['divisionCode'],
    district: row['districtCode'],
    status: row['status'],
    version: row['version'],
    address: row['venueAddress'],
    equipment:
      row['equipmentListedOn'] === null
        ? null
        : { items: read(row['equipmentItems']), isAcknowledged: row['equipmentAcknowledgedOn'] !== null },
    plaques: plaquesOf(read(row['signage']) as Plaque[]),
  }));
  const byId = (one: { id: unknown }, other: { id: unknown }) => (String(one.id) < String(other.id) ? -1 : 1);
  expect(kept.sort(byId)).toEqual([...model.stations].sort(byId));
  const streets = new Map((await rows('division')).map((row) => [row['code'], row]));
  for (const [code, { name, district, ended }] of model.streets) {
    const row = streets.get(code);
    expect([code, row?.['name'], row?.['districtCode'], row?.['endedOn'] !== null]).toEqual([
      code,
      name,
      district,
      ended,
    ]);
  }
}

const read = (json: unknown): unknown => JSON.parse(String(json));

type Plaque = { placement: string; text: string; hasEmblem: boolean; prominent: boolean };

function plaquesOf(plaques: readonly Plaque[]): Record<string, unknown> {
  return Object.fromEntries(
    plaques.map(({ placement, text, hasEmblem, prominent }) => [placement, { text, hasEmblem, prominent }]),
  );
}

const ARROWS = ['PREPARING OPERATING', 'OPERATING SUSPENDED', 'SUSPENDED OPERATING', 'SUSPENDED CLOSED'];

/** Checks the invariants of every station and of the record, without the model. */
async function assertSound(): Promise<void> {
  const open = (await rows('station')).filter(({ status }) => status !== 'CLOSED').map((row) => row['divisionCode']);
  expect(new Set(open).size).toBe(open.length);
  const events = await rows('event');
  expect(chainFaults('stations', events, await rows('event_chain'))).toEqual([]);
  for (const event of events.filter(({ subjectType, before }) => subjectType === 'Station' && before !== null)) {
    const [before, after] = [event['before'], event['after']].map(
      (each) => read(each) as { version: number; status: string },
    );
    expect(after?.version).toBe((before?.version ?? 0) + 1);
    if (before?.status !== after?.status) expect(ARROWS).toContain(`${before?.status} ${after?.status}`);
  }
}
