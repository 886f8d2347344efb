import { findDemoContractor } from '../../../subgraphs/finance/demo/demo-contractor';
import { tokenRequests } from '../../../gateway/identity/development-tokens';
import { readUserClaims } from '../../../gateway/identity/user-claims';
import { WORK_KIND } from '../../../shared/domain/work/work-kind';
import { type Caller } from '../../../shared/access/caller';
import { JINAN, NOT_ASSESSED } from '../../support/city/demo/demo-city';
import { type GatewayUnderTest, USERS, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { WORK } from '../../support/registry/work/work-registry';
import { demoCity, DEFAULT_SEED } from '../../../shared/demo/city';

type Count = { kind: string; total: number; ready: number; entries: number };

/**
 * The kinds of work items of which nobody can do one now, because each waits for another party. For example, a station
 * cannot open until its contractor has acknowledged the equipment.
 */
const WAITING = ['OPEN_STATION'];

/** Returns the callers whose tokens a Hub with the demonstration prints at its start. */
async function printedCallers({ databases: { finance } }: GatewayUnderTest, today: string): Promise<Caller[]> {
  if (finance === undefined) throw new Error('The finance subgraph has no database.');
  const requests = await tokenRequests({
    divisions: JINAN,
    findContractor: (role, division) => findDemoContractor(finance, { role, division, today }),
  });
  return requests.map(({ claims }) => {
    const reading = readUserClaims(claims, USERS);
    if ('fault' in reading) throw new Error(`The claims of ${claims.sub} are not valid.`);
    return reading.caller;
  });
}

const QUERY = `{ ${Object.values(WORK)
  .map(({ list }) => `${list}: ${list}Counts { kind total ready entries }`)
  .join(' ')} }`;

/**
 * The root field that returns a subject by its id, by type of subject. An evaluation is not among these types, because
 * a contractor reads an unsigned evaluation only in `deliveredEvaluations`.
 */
const OPENED: Readonly<Record<string, string>> = {
  Complaint: 'complaint',
  Disbursement: 'disbursement',
  Rectification: 'rectification',
  Submission: 'submission',
  Training: 'training',
  Waiver: 'waiver',
};

const SUBJECTS = `{ ${Object.values(WORK)
  .map(({ list }) => `${list}(first: 100) { nodes { subject { type id } } }`)
  .join(' ')} }`;

const ITEMS = `{ ${Object.values(WORK)
  .map(({ list }) => `${list}(first: 100) { pageInfo { hasNextPage } nodes { kind state count } }`)
  .join(' ')} }`;

type Page = { pageInfo: { hasNextPage: boolean }; nodes: { kind: string; state: string; count: number }[] };
/** Returns the kinds of `counts`, each with the sum of `count` over the ready items of this kind on the page. */
function sumsOf({ nodes }: Page, counts: readonly Count[]): [string, number][] {
  const ready = nodes.filter(({ state }) => state === 'READY');
  const ofKind = (kind: string) => ready.filter((item) => item.kind === kind).map(({ count }) => count);
  return counts.map(({ kind }) => [kind, ofKind(kind).reduce((sum, count) => sum + count, 0)]);
}

type Subjects = Record<string, { nodes: { subject: { type: string; id: string } }[] }>;

describe.each(['2026-06-17', '2026-11-29', '2027-01-05'])('on %s', (today) => {
  let hub: GatewayUnderTest;
  beforeAll(async () => {
    const city = () => demoCity({ selection: JINAN, seed: DEFAULT_SEED, today, ...NOT_ASSESSED });
    hub = await gatewayUnderTest(city, new Date(`${today}T02:00:00.000Z`));
  });
  afterAll(() => hub.close());

  it('each kind of item appears for at least one printed token', async () => {
    const found: Count[] = [];
    for (const caller of await printedCallers(hub, today)) {
      const { body } = await hub.ask(caller, QUERY);
      expect(body.errors).toBeUndefined();
      found.push(...Object.values(body.data ?? {}).flatMap((each) => each as Count[]));
    }
    const kindsWith = (of: 'total' | 'ready') => new Set(found.flatMap((each) => (each[of] > 0 ? [each.kind] : [])));
    const [all, ready] = [kindsWith('total'), kindsWith('ready')];
    expect(WORK_KIND.values.filter((kind) => !all.has(kind))).toEqual([]);
    expect(WORK_KIND.values.filter((kind) => !ready.has(kind))).toEqual(WAITING);
  });

  it('the entries of a kind are the sum of the counts of its ready items', async () => {
    for (const caller of await printedCallers(hub, today)) {
      const counts = Object.values((await hub.ask(caller, QUERY)).body.data ?? {}) as Count[][];
      const pages = Object.values((await hub.ask(caller, ITEMS)).body.data ?? {}) as Page[];
      const whole = pages.flatMap((page, index) => (page.pageInfo.hasNextPage ? [] : [{ page, of: counts[index] }]));
      const found = whole.flatMap(({ of = [] }) => of.map(({ kind, entries }) => [kind, entries]));
      expect([caller.role, found]).toEqual([caller.role, whole.flatMap(({ page, of = [] }) => sumsOf(page, of))]);
    }
  });

  it('a cursor of another list, or of other kinds, is refused', async () => {
    const bureau = (await printedCallers(hub, today)).find(({ role }) => role === 'DISTRICT_BUREAU') as Caller;
    const first = await hub.ask(bureau, '{ stationWork(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (first.body.data?.['stationWork'] as { pageInfo: { endCursor: string } }).pageInfo;
    for (const asked of [
      'financeWork(first: 1, after: $after)',
      'stationWork(first: 1, after: $after, kind: [PLAN_STATION])',
    ]) {
      const { body } = await hub.ask(bureau, `query ($after: Cursor) { ${asked} { totalCount } }`, {
        after: endCursor,
      });
      expect([asked, body.errors?.[0]?.extensions]).toMatchObject([asked, { code: 'BAD_USER_INPUT', field: 'after' }]);
    }
  });

  it('each caller can read the subject of an item by its id: a payment, a report, a rectification and others', async () => {
    const opened = new Set<string>();
    const types = new Set<string>();
    for (const caller of await printedCallers(hub, today)) {
      const { data } = (await hub.ask(caller, SUBJECTS)).body as { data: Subjects };
      const subjects = Object.values(data).flatMap(({ nodes }) => nodes.map(({ subject }) => subject));
      for (const { type, id } of subjects) {
        const root = OPENED[type];
        const key = JSON.stringify([caller, type]);
        if (root === undefined || opened.has(key)) continue;
        const { body } = await hub.ask(caller, `{ ${root}(id: "${id}") { id } }`);
        expect([caller.role, body]).toEqual([caller.role, { data: { [root]: { id } } }]);
        opened.add(key);
        types.add(type);
      }
    }
    expect(Object.keys(OPENED).filter((type) => !types.has(type))).toEqual([]);
  });
});
