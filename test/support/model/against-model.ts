import fc from 'fast-check';
import { type Stored } from '../oracle/chain-check';
import { schemaOf } from '../registry/mutation-bench';
import { documentOf } from '../registry/mutation-documents';
import { type Attempt } from './steps';
import { type SubgraphUnderTest } from '../drivers/subgraph/subgraph-under-test';
import { type Snapshot, restore, snapshotOf } from '../oracle/table-snapshots';

const RUNS = 30;
/** The maximum number of steps in a run. The average is half of it. */
const MOST_STEPS = 50;
/** The number of concurrent calls in a round. */
const AT_ONCE = 24;
const ROUNDS = 20;

type Model = { forgetUnmade(): void };

/**
 * The functions and data for a comparison of a subgraph with its model. `assertSound` checks invariants of the rows
 * without the model.
 */
export type HeldAgainst<Step, Paper extends Model> = {
  under: SubgraphUnderTest;
  steps: fc.Arbitrary<Step>;
  newModel: () => Paper;
  attemptOf: (step: Step, model: Paper) => Attempt;
  /** The error codes with which a concurrent call may fail. */
  refusals: readonly string[];
  /** The number of different mutations in the steps. Each mutation must succeed at least once. */
  mutations: number;
  assertSame: (model: Paper) => Promise<void>;
  assertSound: () => Promise<void>;
};

export function rowsOf(under: SubgraphUnderTest): (table: string) => Promise<Stored[]> {
  return (table) => under.database.query<Stored[]>(`SELECT * FROM \`${table}\``);
}

/** Defines two tests: sequential calls match the model, and concurrent calls meet the invariants. */
export function holdsAgainstModel<Step, Paper extends Model>(held: HeldAgainst<Step, Paper>): void {
  const { under, steps, newModel, attemptOf, refusals, mutations, assertSame, assertSound } = held;
  const databases = () => ({ own: under.database });
  const counts: Record<string, number> = {};
  let made: Snapshot;

  beforeAll(async () => {
    made = await snapshotOf(databases());
  });

  async function holds(sequence: readonly Step[]): Promise<void> {
    await restore(databases(), made);
    const model = newModel();
    for (const step of sequence) {
      const attempt = attemptOf(step, model);
      const outcome = await tried(under, attempt);
      expect([attempt, outcome]).toEqual([attempt, attempt.expected]);
      const figure = `${attempt.name} ${outcome ?? 'done'}`;
      counts[figure] = (counts[figure] ?? 0) + 1;
    }
    await assertSame(model);
    await assertSound();
  }

  it(
    'reaches the same state as the model after random calls of random callers',
    async () => {
      const sequences = fc.array(steps, { minLength: 1, maxLength: MOST_STEPS, size: 'max' });
      await fc.assert(fc.asyncProperty(sequences, holds), { numRuns: RUNS });
      const done = Object.keys(counts).filter((each) => each.endsWith(' done'));
      expect(done.length).toBe(mutations);
    },
    5 * 60_000,
  );

  it('meets every invariant under concurrent calls', async () => {
    await restore(databases(), made);
    const model = newModel();
    for (const round of fc.sample(fc.array(steps, { minLength: AT_ONCE, maxLength: AT_ONCE }), ROUNDS)) {
      const outcomes = await Promise.all(round.map((step) => tried(under, attemptOf(step, model))));
      expect(outcomes.filter((outcome) => outcome !== null && !refusals.includes(outcome))).toEqual([]);
      model.forgetUnmade();
    }
    await assertSound();
  }, 60_000);
}

/** Returns the error code of a call, or null if it succeeded. */
async function tried(under: SubgraphUnderTest, { caller, name, variables, made }: Attempt): Promise<string | null> {
  const { data, errors } = await under.ask(caller, documentOf(schemaOf(caller.role), name), variables);
  const [written] = [data?.[name] ?? []].flat() as { id: string }[];
  if (made !== undefined) made.id = written?.id ?? '';
  return (errors?.[0]?.extensions?.['code'] as string | undefined) ?? null;
}
