import { type GraphQLFormattedError } from 'graphql';
import { TEST_VAULT } from '../subgraph/test-vault';
import { identityCheckCharacter } from '../../../../shared/kernel/ids/identity-number';
import { type Caller } from '../../../../shared/access/caller';
import { personnel } from '../../../../subgraphs/personnel/schema';
import { staffedCity } from '../subgraph/personnel-under-test';
import { NOW } from '../../city/small-city';
import { type SubgraphUnderTest, subgraphUnderTest } from '../subgraph/subgraph-under-test';

/** The mutations of the personnel subgraph, as the tests send them. */
export const MUTATIONS = {
  registerWorker: 'mutation M($input: RegisterWorkerInput!) { registerWorker(input: $input) { id qualified version } }',
  correctWorker:
    'mutation M($input: CorrectWorkerInput!) { correctWorker(input: $input) { id name phone birthDate qualified version identityNumberTail } }',
  addCertificate:
    'mutation M($input: AddCertificateInput!) { addCertificate(input: $input) { id qualified version certificates { level number obtainedOn registeredUntil } } }',
  postWorker:
    'mutation M($input: PostWorkerInput!) { postWorker(input: $input) { id posting { startsOn endsOn station { id } } } }',
  endPosting: `mutation M($workerId: ID!, $endsOn: Date!, $reason: String, $idempotencyKey: ID) {
    endPosting(workerId: $workerId, endsOn: $endsOn, reason: $reason, idempotencyKey: $idempotencyKey) {
      id posting { startsOn endsOn endReason station { id } }
    }
  }`,
  recordTraining:
    'mutation M($input: RecordTrainingInput!) { recordTraining(input: $input) { id heldOn topic hours verifiedOn attendees { worker { id } passed } } }',
  verifyTraining: 'mutation M($id: ID!) { verifyTraining(id: $id) { id verifiedOn } }',
  verifyTrainings:
    'mutation M($ids: [ID!]!, $idempotencyKey: ID!) { verifyTrainings(ids: $ids, idempotencyKey: $idempotencyKey) { id verifiedOn } }',
  recordLeave: 'mutation M($input: RecordLeaveInput!) { recordLeave(input: $input) { id from until kind } }',
  logHours:
    'mutation M($input: LogHoursInput!) { logHours(input: $input) { id week minutes hours status revision community serviceKind worker { id } station { id } } }',
  confirmHours: 'mutation M($ids: [ID!]!) { confirmHours(ids: $ids) { id status } }',
  verifyHours: 'mutation M($ids: [ID!]!) { verifyHours(ids: $ids) { id status } }',
  returnHours:
    'mutation M($ids: [ID!]!, $reason: String!) { returnHours(ids: $ids, reason: $reason) { id status returnReason } }',
} as const;
export type MutationName = keyof typeof MUTATIONS;

type Fault = { field: string; rule: string; limit: number | null };
/**
 * The answer to a mutation. `refusal` has the code and the details of the error. Its `field` names the first fault.
 * `refusal` is null if the mutation succeeded. `faults` has every fault of the input.
 */
export type Answer = { data: unknown; refusal: Record<string, unknown> | null; faults: readonly Fault[] };

/** The personnel subgraph, filled with the city of `staffedCity`. Tests may write as any caller. */
export type PersonnelBench = SubgraphUnderTest & {
  /** Sends a mutation. Returns the field's value, or the code and details of its refusal. */
  send(caller: Caller, mutation: MutationName, variables: Record<string, unknown>): Promise<Answer>;
  /** Sends a mutation that must succeed. */
  done<T = { id: string }>(caller: Caller, mutation: MutationName, variables: Record<string, unknown>): Promise<T>;
  events(): Promise<Record<string, unknown>[]>;
  rows<T = Record<string, unknown>>(sql: string, parameters?: unknown[]): Promise<T[]>;
};

/** Opens the subgraph before each test and closes it after, so that each test starts with the original city. */
export function eachOnFreshCity(now: Date = NOW): PersonnelBench {
  const bench = {} as PersonnelBench;
  beforeEach(async () => {
    const under = await subgraphUnderTest(personnel(TEST_VAULT), staffedCity(), now);
    Object.assign(bench, under, writesOf(under));
  });
  afterEach(() => bench.close());
  return bench;
}

function writesOf(under: SubgraphUnderTest): Omit<PersonnelBench, keyof SubgraphUnderTest> {
  const send = async (caller: Caller, mutation: MutationName, variables: Record<string, unknown>) => {
    const { data, errors = [] } = await under.ask(caller, MUTATIONS[mutation], variables);
    const [error] = errors;
    const faults = (error?.extensions?.['faults'] ?? []) as Fault[];
    return { data: data?.[mutation] ?? null, refusal: error === undefined ? null : refusalOf(error), faults };
  };
  return {
    send,
    done: async <T>(caller: Caller, mutation: MutationName, variables: Record<string, unknown>) => {
      const { data, refusal } = await send(caller, mutation, variables);
      if (refusal !== null) throw new Error(`${mutation} was refused: ${JSON.stringify(refusal)}`);
      return data as T;
    },
    events: () =>
      under.database.query(`SELECT * FROM event WHERE action <> 'POSTING_ENTERED' ORDER BY chain, sequence`),
    rows: (sql, parameters = []) => under.database.query(sql, parameters),
  };
}

function refusalOf({ message, extensions = {} }: GraphQLFormattedError): Record<string, unknown> {
  const details = Object.entries(extensions).filter(([name]) => name !== 'messages' && name !== 'faults');
  return { message, ...Object.fromEntries(details) };
}

/** Returns a valid identity number for a birth date. No authority issues its area code. */
export function identityNumberOf(birthDate: string, serial = 501): string {
  const digits = `990000${birthDate.replaceAll('-', '')}${serial}`;
  return digits + identityCheckCharacter(digits);
}

/** Returns the input for a person who is not registered in the city yet. */
export function newcomer(change: Record<string, unknown> = {}) {
  return {
    name: '钱某新',
    birthDate: '1995-03-04',
    identityNumber: identityNumberOf('1995-03-04'),
    phone: '10012345678',
    education: 'BACHELOR',
    major: '社会学',
    majorKind: 'RELATED',
    ...change,
  };
}
