import { type Caller } from '../../../../shared/access/caller';
import { CITY } from '../../city/small-city';
import { type SubgraphUnderTest } from '../subgraph/subgraph-under-test';

/** The fields of a station that each mutation returns. */
const STATION = 'id name status statusReason openedOn version';
export const MUTATIONS = {
  recordVenue: `mutation ($input: RecordVenueInput!) { written: recordVenue(input: $input) { ${STATION} venue { address source } } }`,
  listEquipment: `mutation ($input: ListEquipmentInput!) { written: listEquipment(input: $input) { ${STATION} equipment { items { name quantity } listedOn acknowledgedOn } } }`,
  acknowledgeEquipment: `mutation ($stationId: ID!, $expectedVersion: Int!) { written: acknowledgeEquipment(stationId: $stationId, expectedVersion: $expectedVersion) { ${STATION} equipment { acknowledgedOn } } }`,
  recordSignage: `mutation ($input: RecordSignageInput!) { written: recordSignage(input: $input) { ${STATION} signage { placement text textMatches } } }`,
  planStation: `mutation ($input: PlanStationInput!) { written: planStation(input: $input) { ${STATION} division { code } serviceKinds } }`,
  openStation: `mutation ($id: ID!, $expectedVersion: Int!) { written: openStation(id: $id, expectedVersion: $expectedVersion) { ${STATION} } }`,
  suspendStation: `mutation ($id: ID!, $expectedVersion: Int!, $reason: String!) { written: suspendStation(id: $id, expectedVersion: $expectedVersion, reason: $reason) { ${STATION} } }`,
  resumeStation: `mutation ($id: ID!, $expectedVersion: Int!, $reason: String!) { written: resumeStation(id: $id, expectedVersion: $expectedVersion, reason: $reason) { ${STATION} } }`,
  closeStation: `mutation ($id: ID!, $expectedVersion: Int!, $reason: String!) { written: closeStation(id: $id, expectedVersion: $expectedVersion, reason: $reason) { ${STATION} } }`,
  adoptRegulation: `mutation ($input: AdoptRegulationInput!) { written: adoptRegulation(input: $input) { kind title inForceFrom inForceUntil inherited } }`,
  redistrict: `mutation ($input: RedistrictInput!) { written: redistrict(input: $input) { id effectiveOn status stations { id name version division { code } district { code } } } }`,
} as const;
export type MutationName = keyof typeof MUTATIONS;

type Answered = Record<string, unknown>;
export type Outcome = { written: Answered | null; refused: Answered | null };
export type RecordedEvent = {
  action: string;
  subject: string;
  actor: string;
  role: string | null;
  places: string[];
  before: Answered | null;
  after: Answered | null;
};

/** Sends mutations to the subgraph under test, and reads its answers and tables. */
export class StationWrites {
  constructor(private readonly under: () => SubgraphUnderTest) {}

  async mutate(caller: Caller, name: MutationName, variables: Answered): Promise<Outcome> {
    const { data, errors } = await this.under().ask(caller, MUTATIONS[name], variables);
    const [error, ...more] = errors ?? [];
    if (more.length > 0) throw new Error(`${name} returned more than one error.`);
    const written = (data?.['written'] ?? null) as Answered | null;
    return { written, refused: error === undefined ? null : { ...error.extensions } };
  }

  /** Makes a call that must succeed. */
  async done(caller: Caller, name: MutationName, variables: Answered): Promise<Answered> {
    const { written, refused } = await this.mutate(caller, name, variables);
    if (refused !== null || written === null) throw new Error(`${name}: ${JSON.stringify(refused)}`);
    return written;
  }

  rows<Row = Answered>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.under().database.query<Row[]>(sql, parameters);
  }

  /** Returns the events of the tests' main city, in order. */
  async events(): Promise<RecordedEvent[]> {
    const sql = 'SELECT * FROM event WHERE chain = ? ORDER BY sequence';
    const rows = await this.rows<Record<string, string | null>>(sql, [CITY]);
    return rows.map((row) => ({
      action: String(row['action']),
      subject: `${row['subjectType']} ${row['subjectId']}`,
      actor: String(row['actor']),
      role: row['role'] ?? null,
      places: [row['divisionCode'], row['districtCode']].map(String),
      before: parsed(row['before']),
      after: parsed(row['after']),
    }));
  }

  /** Returns the rows of all tables that a write could change, as one text. */
  async everything(): Promise<string> {
    const own = ['division', 'station', 'station_attachment', 'regulation', 'redistricting'];
    const tables = [...own, 'event', 'event_chain', 'idempotency_key'];
    const contents = await Promise.all(tables.map((table) => this.rows(`SELECT * FROM ${table}`)));
    return JSON.stringify(contents);
  }
}

function parsed(text: string | null | undefined): Answered | null {
  return text === null || text === undefined ? null : (JSON.parse(text) as Answered);
}
