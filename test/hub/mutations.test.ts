import { ROLES } from '../../shared/domain/roles';
import { type Caller } from '../../shared/access/caller';
import { MutationBench, type Answered, holdsPersonal, schemaOf } from '../support/registry/mutation-bench';
import { mutationNames } from '../support/registry/mutation-documents';
import {
  addedEvents,
  masked,
  mutationCalls,
  placeOf,
  placed,
  versionPath,
  withKey,
} from '../support/registry/mutation-calls';
import { MUTATIONS } from '../support/registry/mutation-registry';
import { drawn } from '../support/drivers/at-scale';
import { type Placed, placedAt, withPlaced } from '../support/registry/paths';
import { SOMEBODY } from '../support/city/somebody';
import { strayPlaces } from '../support/city/stray-places';
import { changedTables } from '../support/oracle/table-snapshots';

let bench: MutationBench;
let answers: Answered[];

beforeAll(async () => {
  bench = await MutationBench.open();
});
afterAll(() => bench?.close());
beforeEach(async () => {
  await bench.reset();
  answers = [];
});
afterEach(async () => {
  expect(await bench.leaks()).toEqual([]);
  expect(answers.filter(({ code, text }) => code !== null && holdsPersonal(text))).toEqual([]);
  expect(answers.filter(({ code }) => code === 'INTERNAL')).toEqual([]);
});

const run = async (...call: Parameters<MutationBench['run']>) => {
  const answer = await bench.run(...call);
  answers.push(answer);
  return answer;
};

/** Runs a call that must be refused, and expects that no table changes. @returns the answer */
async function refused(...call: Parameters<MutationBench['run']>): Promise<Answered> {
  const before = await bench.state();
  const answer = await run(...call);
  expect(changedTables(before, await bench.state())).toEqual([]);
  expect(answer.code).not.toBeNull();
  return answer;
}

/**
 * Matches the only table to which a repeated call may write. The Hub records each read of personal data there, even
 * when it repeats an earlier answer.
 */
const OF_EACH_CALL = /\.personal_data_read$/;

const CALLS = mutationCalls();
/**
 * The calls with which all tests of this suite run. With any other call, only the first test runs: it checks that the
 * call succeeds.
 */
const CLOSELY = new Set(drawn(CALLS, 1 / 5));

describe.each(CALLS)('$name of $title', (call) => {
  const { name, each } = call;
  const { caller, variables, foreign, elsewhere, refusals } = each;

  it('succeeds, and records its events', async () => {
    const before = await bench.state();
    const { code, body, requestId } = await run(name, caller, variables);
    expect([code, body.errors]).toEqual([null, undefined]);
    expect(body.data?.[name]).not.toBeNull();
    const after = await bench.state();
    expect(strayPlaces(after)).toEqual([]);
    const events = addedEvents(before, after);
    expect(events.map(({ action, subjectType }) => `${action} ${subjectType}`).sort()).toEqual([...each.events].sort());
    const author = { actor: 'subject' in caller ? caller.subject : 'public', role: caller.role, requestId };
    // In the same request, the Hub records the consequences of the call as its own events, without a role.
    const hub = ({ actor }: { actor: string }) => ({ actor, role: null, requestId });
    for (const event of events) expect(event).toMatchObject(event.actor.startsWith('hub:') ? hub(event) : author);
  });

  if (!CLOSELY.has(call)) return;

  it('writes once under one idempotency key', async () => {
    const keyed = withKey(variables, 'one-key');
    const first = await run(name, caller, keyed);
    expect(first.code).toBeNull();
    const between = await bench.state();
    const second = await run(name, caller, keyed);
    expect(second.body).toEqual(first.body);
    expect(changedTables(between, await bench.state()).filter((table) => !OF_EACH_CALL.test(table))).toEqual([]);
    const other = each.other ?? placed(foreign[0], 'foreign');
    expect((await refused(name, caller, withKey(withPlaced(variables, other), 'one-key'))).code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });

  for (const row of foreign) {
    it(`gives the same answer for a foreign and for a missing ${row.path}`, async () => {
      const there = await refused(name, caller, withPlaced(variables, placed(row, 'foreign')));
      const nowhere = await refused(name, caller, withPlaced(variables, placed(row, 'missing')));
      expect(there.code).toBe(row.code ?? 'NOT_FOUND');
      expect(there.statements).toEqual(nowhere.statements);
      expect(masked(there, row)).toEqual(masked(nowhere, row));
    });
  }

  for (const { path, code = 'NOT_FOUND' } of foreign) {
    it(`does not accept a ${path} with a trailing blank as the key without the blank`, async () => {
      const answer = await refused(
        name,
        caller,
        withPlaced(variables, { [path]: `${String(placedAt(variables, path))} ` }),
      );
      expect([code, 'BAD_USER_INPUT']).toContain(answer.code);
    });
  }

  for (const stranger of elsewhere) {
    it(`answers another caller of the same role (${placeOf(stranger)}) as if the rows did not exist`, async () => {
      const nothing = Object.assign({}, ...foreign.map((row) => placed(row, 'missing'))) as Placed;
      const there = await refused(name, stranger, variables);
      const nowhere = await refused(name, stranger, withPlaced(variables, nothing));
      expect(there.code).toBe(each.toldElsewhere ?? 'NOT_FOUND');
      expect(there.statements).toEqual(nowhere.statements);
      // A refusal may repeat the ids of the refused items from the input. Nothing else may differ.
      const sent = foreign.flatMap((row) => [String(placedAt(variables, row.path)), row.missing]);
      const withoutSent = ({ body }: Answered) =>
        sent.reduce((text, id) => text.replaceAll(id, '…'), JSON.stringify(body));
      expect(withoutSent(there)).toEqual(withoutSent(nowhere));
    });
  }

  for (const [what, { set, code, extensions = {}, caller: other = caller }] of Object.entries(refusals)) {
    it(`refuses ${what}`, async () => {
      const answer = await refused(name, other, withPlaced(variables, set));
      expect(answer).toMatchObject({ code, extensions });
    });
  }

  const version = versionPath(variables);
  if (version !== null) {
    it('refuses an old version, and reports the current version', async () => {
      const current = placedAt(variables, version) as number;
      const answer = await refused(name, caller, withPlaced(variables, { [version]: current + 7 }));
      expect(answer).toMatchObject({ code: 'CONFLICT', extensions: { currentVersion: current } });
    });
  }

  // The public has no token whose grants could be narrowed.
  if (caller.role !== 'PUBLIC') {
    it('requires its own grant from a narrowed token', async () => {
      for (const grants of [[], [`${name}:read`], ['me:read', 'stations:write']]) {
        const narrowed = { ...caller, grants } as Caller;
        expect(await refused(name, narrowed, variables)).toMatchObject({
          code: 'FORBIDDEN',
          extensions: { grant: `${name}:write` },
        });
      }
      expect((await run(name, { ...caller, grants: [`${name}:write`] } as Caller, variables)).code).toBeNull();
    });
  }
});

it.each(Object.entries(MUTATIONS))('%s is in the schema of no other role', async (name, entry) => {
  const [first] = Object.values(entry).flat();
  if (first === undefined) throw new Error(`The mutation ${name} has no case.`);
  const others = ROLES.filter((each) => !(each in entry));
  for (const role of drawn(others, 1 / 5)) {
    const answer = await refused(name, SOMEBODY[role], first.variables, first.caller.role);
    expect([role, answer.code]).toEqual([role, 'BAD_USER_INPUT']);
    expect(mutationNames(schemaOf(role))).not.toContain(name);
  }
});
