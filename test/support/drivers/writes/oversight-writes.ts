import { type Caller } from '../../../../shared/access/caller';
import { type SubgraphUnderTest } from '../subgraph/subgraph-under-test';

const WAIVER =
  'id rule grantedOn until inForce reason grantedBy withdrawnOn withdrawalReason station { id } division { code }';
const CHECK = 'observations { rule verdict text } station { id }';
const RECTIFICATION = 'id rule demand openedBy openedOn dueOn status answer answeredOn remark closedOn station { id }';

/** Each mutation about oversight, as the tests send it. The answer has the alias `written`. */
export const MUTATIONS = {
  grantWaiver: `mutation ($input: GrantWaiverInput!) { written: grantWaiver(input: $input) { ${WAIVER} } }`,
  withdrawWaiver: `mutation ($id: ID!, $reason: String!) { written: withdrawWaiver(id: $id, reason: $reason) { ${WAIVER} } }`,
  recordVisit: `mutation ($input: RecordVisitInput!) { written: recordVisit(input: $input) { id visitedOn ${CHECK} } }`,
  inspectStation: `mutation ($input: InspectStationInput!) { written: inspectStation(input: $input) { id inspectedOn conclusion ${CHECK} } }`,
  commissionInspection: `mutation ($input: CommissionInspectionInput!) { written: commissionInspection(input: $input) { id year withFinance scope commissionedOn } }`,
  openRectification: `mutation ($input: OpenRectificationInput!) { written: openRectification(input: $input) { ${RECTIFICATION} } }`,
  answerRectification: `mutation ($id: ID!, $text: String!) { written: answerRectification(id: $id, text: $text) { ${RECTIFICATION} } }`,
  closeRectification: `mutation ($id: ID!, $outcome: RectificationOutcome!, $remark: String) { written: closeRectification(id: $id, outcome: $outcome, remark: $remark) { ${RECTIFICATION} } }`,
  complain: `mutation ($input: ComplainInput!) { written: complain(input: $input) { receipt } }`,
  recordHotlineComplaint: `mutation ($input: RecordHotlineComplaintInput!) { written: recordHotlineComplaint(input: $input) { id hotlineNumberIn } }`,
  answerComplaint: `mutation ($id: ID!, $outcome: ComplaintOutcome!, $remark: String) { written: answerComplaint(id: $id, outcome: $outcome, remark: $remark) { id status outcome answeredOn text remark } }`,
} as const;
type MutationName = keyof typeof MUTATIONS;

type Answered = Record<string, unknown>;
export type Outcome = { written: Answered | null; refused: Answered | null };
export type RecordedEvent = {
  action: string;
  subject: string;
  actor: string;
  role: string | null;
  places: (string | null)[];
  before: Answered | null;
  after: Answered | null;
};

const TABLES = [
  ...['waiver', 'visit', 'visit_observation', 'inspection', 'inspection_observation', 'inspection_commission'],
  ...[
    'rectification',
    'rectification_round',
    'complaint',
    'complaint_receipt',
    'event',
    'event_chain',
    'idempotency_key',
  ],
];

/** Sends mutations to the subgraph under test, and reads its answers and tables. */
export class OversightWrites {
  constructor(private readonly under: () => SubgraphUnderTest) {}

  async mutate(caller: Caller, name: MutationName, variables: Answered): Promise<Outcome> {
    const { data, errors } = await this.under().ask(caller, MUTATIONS[name], variables);
    const [error, ...more] = errors ?? [];
    if (more.length > 0) throw new Error(`${name} returned more than one error.`);
    const written = (data?.['written'] ?? null) as Answered | null;
    if (error === undefined) return { written, refused: null };
    const details = Object.entries(error.extensions ?? {}).filter(([name]) => name !== 'messages' && name !== 'faults');
    return { written, refused: Object.fromEntries(details) };
  }

  /** Makes a call that must succeed. */
  async done(caller: Caller, name: MutationName, variables: Answered): Promise<Answered> {
    const { written, refused } = await this.mutate(caller, name, variables);
    if (refused !== null || written === null) throw new Error(`${name}: ${JSON.stringify(refused)}`);
    return written;
  }

  /** Makes a call that must be refused and must change no table. */
  async refused(caller: Caller, name: MutationName, variables: Answered): Promise<Answered | null> {
    const before = await this.everything();
    const { refused } = await this.mutate(caller, name, variables);
    if ((await this.everything()) !== before) throw new Error(`${name} was refused but changed a table.`);
    return refused;
  }

  async asked(caller: Caller, source: string, variables: Answered = {}): Promise<Answered> {
    const { data, errors } = await this.under().ask(caller, source, variables);
    if (errors !== undefined || data === undefined || data === null) throw new Error(JSON.stringify(errors));
    return data;
  }

  rows<Row = Answered>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.under().database.query<Row[]>(sql, parameters);
  }

  /** Returns events about one kind of subject, in order. */
  async events(subjectType: string): Promise<RecordedEvent[]> {
    const sql = 'SELECT * FROM event WHERE subjectType = ? ORDER BY chain, sequence';
    const rows = await this.rows<Record<string, string | null>>(sql, [subjectType]);
    return rows.map((row) => ({
      action: String(row['action']),
      subject: String(row['subjectId']),
      actor: String(row['actor']),
      role: row['role'] ?? null,
      places: [row['stationId'] ?? null, row['divisionCode'] ?? null, row['districtCode'] ?? null],
      before: parsed(row['before']),
      after: parsed(row['after']),
    }));
  }

  /** Restores the state before the first test: no oversight rows, and only operating stations. */
  async clear(): Promise<void> {
    for (const table of TABLES) await this.rows(`DELETE FROM ${table}`);
    await this.rows("UPDATE place SET status = 'OPERATING' WHERE status IN ('SUSPENDED', 'CLOSED')");
  }

  /** Returns the rows of all tables that a write could change, as one text. */
  async everything(): Promise<string> {
    const contents = await Promise.all(TABLES.map((table) => this.rows(`SELECT * FROM ${table}`)));
    return JSON.stringify(contents);
  }
}

function parsed(text: string | null | undefined): Answered | null {
  return text === null || text === undefined ? null : (JSON.parse(text) as Answered);
}
