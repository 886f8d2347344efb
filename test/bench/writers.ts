import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { mintPassport } from '../../shared/access/passport';
import { type DistrictFacts } from '../../shared/demo/facts/batch';
import { digestOfCall, serveSubgraph, type SubgraphServer } from '../../shared/graphql/serve-subgraph';
import { divisionCode } from '../../shared/kernel/ids/division-code';
import { DEFAULT_SEED, demoCity } from '../../shared/demo/city';
import { SILENT_LOG } from '../../shared/runtime/log';
import { openDatabase } from '../../shared/store/open-database';
import { stations } from '../../subgraphs/stations/schema';
import { office } from '../support/city/callers';
import { NOT_ASSESSED } from '../support/city/demo/demo-city';
import { NOW, TODAY } from '../support/city/small-city';
import { MariadbServer } from '../support/drivers/faults/mariadb-server';
import { DEMO_FILLS } from '../support/drivers/subgraph/demo-fills';

/** The cities whose offices write. */
const CITIES = ['3701', '3702'].map(divisionCode);
const MODES = ['one', 'many'] as const;
type Mode = (typeof MODES)[number];

const COMMITS = 160;
const ROUNDS = 21;
const RECORD = 'mutation ($input: RecordVenueInput!) { recordVenue(input: $input) { version } }';

type Office = { stationId: string; divisionCode: string; version: number };
type Load = { name: string; offices: readonly Office[] };

/**
 * `npm run bench:writers` measures how many commits per second a MariaDB server makes with HUB_DATABASE_WRITERS=many,
 * in comparison with `one`. The server syncs each commit. Each writer is the office of a different street and records
 * the venue of its station. The offices are spread over all districts of their city. Both settings take turns on the
 * same tables. Compare only the ratios.
 */
async function main(): Promise<void> {
  const server = await MariadbServer.start();
  try {
    await server.query('CREATE DATABASE stations CHARACTER SET utf8mb4 COLLATE utf8mb4_bin');
    const served = await serveBoth(server.port);
    const [first = [], second = []] = served.offices;
    for (const load of [
      { name: '1 writer', offices: first.slice(0, 1) },
      { name: '4 writers of one city', offices: first.slice(0, 4) },
      { name: '16 writers of one city', offices: first.slice(0, 16) },
      { name: '16 writers of two cities', offices: [...first.slice(0, 8), ...second.slice(0, 8)] },
    ]) {
      print(load, await measure(load, served.ask));
    }
    await served.close();
  } finally {
    await server.close();
  }
}

type Ask = (mode: Mode, office: Office) => Promise<void>;

/** Serves the subgraph of stations twice on one database with two cities, once with each setting. */
async function serveBoth(port: number): Promise<{ ask: Ask; offices: Office[][]; close: () => Promise<void> }> {
  const address = { type: 'mysql', host: '127.0.0.1', port, user: 'root', password: '', database: 'stations' } as const;
  const pool = { connections: 64, waitMilliseconds: 10_000, statementSeconds: 20 };
  const open = (writers: Mode) => openDatabase({ ...address, pool, writers }, stations.database);
  const databases = { one: await open('one'), many: await open('many') };
  await databases.one.runMigrations();
  const offices: Office[][] = [];
  const known = new Set<string>();
  for (const selection of CITIES) {
    const facts = [...demoCity({ selection, seed: DEFAULT_SEED, today: TODAY, ...NOT_ASSESSED })];
    // The divisions of both cities contain the same province. Insert it once.
    for (const batch of facts) batch.divisions = batch.divisions.filter(({ code }) => !known.has(code));
    for (const { code } of facts.flatMap(({ divisions }) => divisions)) known.add(code);
    await DEMO_FILLS.stations(databases.one.manager, facts, NOW);
    offices.push(officesOf(facts.filter((batch) => batch.kind === 'DISTRICT')));
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const serve = (mode: Mode) => {
    const serving = { database: databases[mode], passportKeys: [publicKey], clock: () => new Date(), log: SILENT_LOG };
    return serveSubgraph(stations, serving);
  };
  const servers: Readonly<Record<Mode, SubgraphServer>> = { one: await serve('one'), many: await serve('many') };
  const ask: Ask = async (mode, of) => {
    const place = { stationId: of.stationId, expectedVersion: of.version };
    const input = { ...place, address: `示例路${of.version}号`, source: 'PUBLIC_BUILDING' };
    const call = { body: null, source: RECORD, operationName: undefined, variables: { input } };
    const caller = office('STREET_OFFICE', divisionCode(of.divisionCode));
    const content = { aud: servers[mode].audience, caller, requestId: 'bench', digest: digestOfCall(call) };
    const { errors } = await servers[mode].answer({ ...call, passport: mintPassport(content, privateKey) });
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    of.version += 1;
  };
  const close = async () => {
    for (const each of Object.values(servers)) await each.close();
  };
  return { ask, offices, close };
}

/**
 * Returns the street offices so that the districts take turns: one office of each district, then a second of each, and
 * so on.
 */
function officesOf(districts: readonly DistrictFacts[]): Office[] {
  const operating = districts.map((each) => each.stations.filter(({ status }) => status === 'OPERATING'));
  const most = Math.max(...operating.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => operating.flatMap((each) => each[index] ?? [])).flatMap((each) =>
    each.map(({ id, divisionCode: code }) => ({ stationId: id, divisionCode: code, version: 1 })),
  );
}

/** Measures the commits per second with each setting in turn. */
async function measure({ offices }: Load, ask: Ask): Promise<Record<Mode, number[]>> {
  const measured: Record<Mode, number[]> = { one: [], many: [] };
  const each = Math.ceil(COMMITS / offices.length);
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const mode of round % 2 === 0 ? MODES : MODES.toReversed()) {
      const startedAt = performance.now();
      await Promise.all(
        offices.map(async (of) => {
          for (let commit = 0; commit < each; commit += 1) await ask(mode, of);
        }),
      );
      const perSecond = (each * offices.length) / ((performance.now() - startedAt) / 1000);
      // The first round only warms up, and its result is dropped.
      if (round >= 0) measured[mode].push(perSecond);
    }
  }
  return measured;
}

function print({ name }: Load, { one, many }: Record<Mode, number[]>): void {
  const ratios = many.map((each, round) => each / (one[round] ?? NaN));
  const median = (values: readonly number[]) => at(values, 0.5).toPrecision(3);
  const range = `from ${at(ratios, 0).toPrecision(2)} to ${at(ratios, 1).toPrecision(2)}`;
  const line = `one ${median(one)}/s, many ${median(many)}/s, many / one ${median(ratios)} (${range})`;
  process.stdout.write(`${name}: ${line}\n`);
}

function at(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? NaN;
}

void main();
