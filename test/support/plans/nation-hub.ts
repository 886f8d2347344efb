import { type DataSource } from 'typeorm';
import { DEFAULT_SEED, demoCity } from '../../../shared/demo/city';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { divisionsOf, type DivisionSelection } from '../../../shared/divisions/china';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { NOW, TODAY } from '../city/small-city';
import { atScale } from '../drivers/at-scale';
import { type GatewayUnderTest, gatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { EVERY_FIELD_AT_ONCE } from '../drivers/wide-limits';
import { found } from '../registry/screens/cases';
import { type Named } from './named-rows';
import { addRows } from './nation-rows';

/**
 * A Hub with the whole nation: 38,642 streets and towns, the hours of one week and the submissions of the last months.
 * A short run fills some provinces only. More data would only make the suite slower, because the Hub reads the growing
 * tables by index. `jinan` has the facts of Jinan's districts.
 */
export type NationHub = { hub: GatewayUnderTest; jinan: readonly DistrictFacts[] };

const SENT_SINCE = '2026-05-01';
const JINAN = divisionCode('3701');
/** The provinces of a short run: Hebei, Shandong and Henan, with a sixth of the streets and towns of the nation. */
const SOME_PROVINCES = ['13', '37', '41'];

export async function nationHub(): Promise<NationHub> {
  const jinan: DistrictFacts[] = [];
  return { hub: await filled(() => nation(jinan)), jinan };
}

/** Starts a Hub with Jinan alone. Jinan has the same facts in this Hub as in the nation. */
export function jinanAlone(): Promise<GatewayUnderTest> {
  return filled(() => demoOf(JINAN));
}

async function filled(facts: () => Iterable<DemoBatch>): Promise<GatewayUnderTest> {
  const hub = await gatewayUnderTest(facts, NOW, EVERY_FIELD_AT_ONCE);
  await addRows(hub.databases);
  for (const database of Object.values(hub.databases)) await analyse(database);
  return hub;
}

function* nation(jinan: DistrictFacts[]): Generator<DemoBatch> {
  for (const batch of atScale(() => demoOf('nation'), someProvinces)()) {
    if (batch.kind === 'DISTRICT' && batch.district.startsWith(JINAN)) jinan.push(batch);
    yield batch;
  }
}

/**
 * Generates the facts of all cities of the provinces of a short run. Only the first batch of a province contains the
 * division of the province, because each division may be inserted only once.
 */
function* someProvinces(): Generator<DemoBatch> {
  const known = new Set<string>();
  for (const { city, province } of divisionsOf('nation')) {
    if (!SOME_PROVINCES.includes(province.code)) continue;
    for (const batch of demoOf(city.code)) {
      yield { ...batch, divisions: batch.divisions.filter(({ code }) => !known.has(code)) };
      known.add(province.code);
    }
  }
}

function* demoOf(selection: DivisionSelection): Generator<DemoBatch> {
  const request = { selection, seed: DEFAULT_SEED, today: TODAY, weeksOfHours: 1, monthsOfFindings: 0 };
  for (const batch of demoCity(request)) yield batch.kind === 'DISTRICT' ? withLateSubmissions(batch) : batch;
}

function withLateSubmissions(batch: DistrictFacts): DistrictFacts {
  return { ...batch, submissions: batch.submissions.filter(({ dueOn }) => dueOn >= SENT_SINCE) };
}

async function analyse(database: DataSource): Promise<void> {
  const tables = database.entityMetadatas.map(({ tableName }) => `\`${tableName}\``);
  await database.query(`ANALYZE TABLE ${tables.join(', ')}`);
}

/** Returns the rows that the list queries name. All of them belong to one district of Jinan. */
export function namedIn(jinan: readonly DistrictFacts[]): Named {
  const facts = found(jinan.find((each) => each.contracts.length > 1 && each.disbursements.length > 0));
  const contract = found(facts.contracts.find(({ kind, endsOn }) => kind === 'STATION' && endsOn >= TODAY));
  const stationId = found(contract.lots.find((each) => each.stationId !== null)?.stationId ?? undefined);
  return {
    today: TODAY,
    city: JINAN,
    district: facts.district,
    street: found(facts.stations.find(({ id }) => id === stationId)).divisionCode,
    contractorId: contract.contractorId,
    hubContractorId: found(facts.contracts.find(({ kind }) => kind === 'HUB')).contractorId,
    stationId,
    workerId: found(facts.postings.find((each) => each.stationId === stationId)).workerId,
    budgetLineId: found(facts.budgetLines[0]).id,
    voucher: facts.disbursements.find((each) => each.voucher !== null)?.voucher ?? 'none',
  };
}
