import fc from 'fast-check';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { office } from '../city/callers';
import { recordContractor, recordLot } from '../drivers/writes/finance-events';
import { type GatewayUnderTest } from '../drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STATION, TODAY, idOf } from '../city/small-city';

/** One random action in the city. `pick` selects the row. `followed` is true if the followers run after the action. */
export type Happening = { kind: Kind; pick: number; followed: boolean };
const KINDS = [
  ...(['VENUE', 'MOVE', 'PLAN', 'SUSPEND', 'RESUME', 'CLOSE', 'FILING', 'INSPECTION'] as const),
  ...(['LOT', 'TERMINATION', 'CONTRACTOR', 'ASSESSMENT'] as const),
] as const;
type Kind = (typeof KINDS)[number];
type InFinance = 'LOT' | 'TERMINATION' | 'CONTRACTOR';
type InStations = Exclude<Kind, InFinance | 'ASSESSMENT'>;

const happening: fc.Arbitrary<Happening> = fc.record({
  kind: fc.constantFrom(...KINDS),
  pick: fc.nat({ max: 1000 }),
  followed: fc.boolean(),
});

/** Returns `count` random actions. The same seed gives the same actions. */
export function happenings(seed: number, count: number): Happening[] {
  return fc.sample(happening, { seed, numRuns: count });
}

const TERMS = [
  { signedOn: '2022-12-20', startsOn: '2023-01-01', endsOn: '2025-12-31' },
  { signedOn: '2026-01-20', startsOn: '2026-02-01', endsOn: '2029-01-31' },
  { signedOn: '2026-06-10', startsOn: '2026-09-01', endsOn: '2029-08-31' },
];

type Lot = { id: string; stationId: string | null; contractorId: string } & Partial<(typeof TERMS)[number]>;
type Station = { id: string; version: number; divisionCode: string; districtCode: string };

/** Performs random actions on a Hub, each as a mutation or as an event in the database of finance. */
export class EventfulDays {
  private streets = 0;
  private readonly lots: Lot[] = [];
  /** The number of accepted mutations. A random action may also be refused. */
  accepted = 0;

  constructor(private readonly hub: GatewayUnderTest) {}

  async happen({ kind, pick, followed }: Happening): Promise<void> {
    if (kind === 'ASSESSMENT') return this.hub.assessDay();
    const station = await this.station(pick);
    if (kind === 'LOT' || kind === 'TERMINATION' || kind === 'CONTRACTOR') {
      await this.inFinance(kind, pick, station);
      if (followed) await this.hub.followers.afterWrite('finance');
    } else await this.inStations(kind, pick, station);
  }

  private async inStations(kind: InStations, pick: number, { id, version, districtCode }: Station): Promise<void> {
    const bureau = office('DISTRICT_BUREAU', divisionCode(districtCode));
    const edit = `id: "${id}", expectedVersion: ${version}`;
    switch (kind) {
      case 'VENUE':
        return this.mutate(
          bureau,
          `recordVenue(input: { stationId: "${id}", expectedVersion: ${version}, address: "示例路${pick}号", source: OTHER })`,
        );
      case 'MOVE': {
        const newCode = this.newStreet(districtCode);
        const change = `stationId: "${id}", newCode: "${newCode}", newName: "新${newCode.slice(-2)}街道"`;
        return this.redistrict(`changes: [{ ${change} }]`);
      }
      case 'PLAN': {
        const district = pick % 2 === 0 ? LIXIA : SHIZHONG;
        const code = this.newStreet(district);
        await this.redistrict(`changes: [], newStreets: [{ code: "${code}", name: "新${code.slice(-2)}街道" }]`);
        const plan = `planStation(input: { division: "${code}", serviceKinds: [TALENT_TRAINING] })`;
        return this.mutate(office('DISTRICT_BUREAU', district), plan);
      }
      case 'SUSPEND':
        return this.mutate(bureau, `suspendStation(${edit}, reason: "装修")`);
      case 'RESUME':
        return this.mutate(bureau, `resumeStation(${edit}, reason: "完工")`);
      case 'FILING': {
        const texts = ['summary', 'results', 'problems', 'nextSteps'].map((part) => `${part}: "示例"`).join(' ');
        const input = `division: "${districtCode}", year: ${2025 + (pick % 2)}, ${texts}`;
        return this.mutate(bureau, `fileImplementationReport(input: { ${input} })`);
      }
      case 'INSPECTION': {
        const day = `2026-0${1 + (pick % 5)}-15`;
        const input = `stationId: "${id}", inspectedOn: "${day}", conclusion: PASS, observations: [{ text: "正常" }]`;
        return this.mutate(office('CITY_PLATFORM', CITY), `inspectStation(input: { ${input} })`);
      }
      case 'CLOSE':
        return this.mutate(bureau, `closeStation(${edit}, reason: "并入")`);
    }
  }

  private async inFinance(kind: InFinance, pick: number, station: Station): Promise<void> {
    const finance = this.databaseOf('finance');
    // This list omits the contractor of the other city, because its events belong to another chain.
    const contractors = Object.values(CONTRACTOR).filter((id) => id !== CONTRACTOR.other);
    const contractorId = contractors[pick % contractors.length] ?? CONTRACTOR.none;
    if (kind === 'CONTRACTOR') await recordContractor(finance, contractorId, station.divisionCode);
    else {
      // A termination names the same station, contractor and term as the earlier action that signed the lot.
      const known = kind === 'LOT' ? undefined : this.lots[pick % Math.max(1, this.lots.length)];
      const lot = known ?? this.newLot(pick, pick % 7 === 0 ? null : station.id, contractorId);
      await recordLot(finance, { ...lot, endedOn: kind === 'LOT' ? null : TODAY });
    }
  }

  private newLot(pick: number, stationId: string | null, contractorId: string): Lot {
    const term = TERMS[pick % TERMS.length];
    const lot = { id: idOf('XT', 901 + this.lots.length), stationId, contractorId, ...term };
    this.lots.push(lot);
    return lot;
  }

  private redistrict(what: string): Promise<void> {
    return this.mutate(office('CITY_BUREAU', CITY), `redistrict(input: { effectiveOn: "${TODAY}", ${what} })`);
  }

  private async mutate(caller: Parameters<GatewayUnderTest['ask']>[0], field: string): Promise<void> {
    const { body } = await this.hub.ask(caller, `mutation { ${field} { id } }`);
    if (body.errors === undefined) this.accepted += 1;
    else if (body.errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT'))
      throw new Error(JSON.stringify(body));
  }

  private newStreet(district: string): string {
    this.streets += 1;
    return `${district}${String(20 + this.streets).padStart(3, '0')}`;
  }

  /** Returns a station of the city with its current supervising district. */
  private async station(pick: number): Promise<Station> {
    const sql =
      "SELECT id, version, divisionCode, districtCode FROM station WHERE districtCode LIKE '3701%' ORDER BY id";
    const stations = await this.databaseOf('stations').query<Station[]>(sql);
    return (
      stations[pick % stations.length] ?? { id: STATION.lixiaFirst, version: 1, divisionCode: '', districtCode: '' }
    );
  }

  private databaseOf(name: string) {
    const database = this.hub.databases[name];
    if (database === undefined) throw new Error(`The subgraph ${name} has no database.`);
    return database;
  }
}
