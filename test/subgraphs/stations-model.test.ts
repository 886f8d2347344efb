import fc from 'fast-check';
import { stations } from '../../subgraphs/stations/schema';
import { type Stored, chainFaults } from '../support/chain-check';
import { documentOf } from '../support/mutation-documents';
import { schemaOf } from '../support/mutation-bench';
import { CITY, NOW } from '../support/small-city';
import { type StationStep, stationAttempt, stationSteps } from '../support/station-steps';
import { StationsModel } from '../support/stations-model';
import { type Attempt } from '../support/steps';
import { sharedSubgraph } from '../support/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../support/table-snapshots';
import { writingCity } from '../support/writing-city';

const RUNS = 30;
/** Half as many on average; a shorter one is what a failure shrinks to. */
const MOST_STEPS = 50;

const under = sharedSubgraph(stations, writingCity(), NOW);
const databases = () => ({ stations: under.database });
let made: Snapshot;

beforeAll(async () => {
  made = await snapshotOf(databases());
});

const rows = (table: string) => under.database.query<Stored[]>(`SELECT * FROM ${table}`);

/** What it came to, and the model's own word for it. */
async function tried(attempt: Attempt): Promise<string | null> {
  const { caller, name, variables, made: station } = attempt;
  const { data, errors } = await under.ask(caller, documentOf(schemaOf(caller.role), name), variables);
  if (station !== undefined) station.id = (data?.[name] as { id: string } | null)?.id ?? '';
  return (errors?.[0]?.extensions?.['code'] as string | undefined) ?? null;
}

const told: Record<string, number> = {};

async function holds(steps: readonly StationStep[]): Promise<void> {
  await restore(databases(), made);
  const model = new StationsModel(writingCity(), CITY);
  for (const step of steps) {
    const attempt = stationAttempt(step, model);
    const outcome = await tried(attempt);
    expect([attempt, outcome]).toEqual([attempt, attempt.expected]);
    const figure = `${attempt.name} ${outcome ?? 'done'}`;
    told[figure] = (told[figure] ?? 0) + 1;
  }
  await assertSame(model);
  await assertSound();
}

it(
  'comes to what is kept on paper, whatever is tried by whom',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(stationSteps, { minLength: 1, maxLength: MOST_STEPS, size: 'max' }), holds),
      {
        numRuns: RUNS,
      },
    );
    // Every mutation was done at times and refused at others, or the steps try nothing.
    const done = Object.keys(told).filter((each) => each.endsWith(' done'));
    expect(done.length).toBe(11);
  },
  5 * 60_000,
);

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

/** What holds of every station and of the record, without asking the model. */
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
