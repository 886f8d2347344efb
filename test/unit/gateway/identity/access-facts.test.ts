import { print } from 'graphql';
import { type JWTPayload } from 'jose';
import { type Identity } from '../../../../gateway/identity/authenticate';
import { AccessFacts } from '../../../../gateway/identity/access/access-facts';
import { createIdentify } from '../../../../gateway/identity/resolve-caller';
import { type SubgraphRequest, type SubgraphTransport } from '../../../../gateway/transport/subgraph-transport';
import { createLog } from '../../../../shared/runtime/log';

const NOW = new Date('2026-06-17T02:00:00.000Z');
const TODAY = '2026-06-17';
const CONTRACTOR = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const ended = (...codes: string[]) => ({ data: { endedDivisions: codes.map((code) => ({ code, endedOn: TODAY })) } });
const user = (claims: JWTPayload): Identity => ({
  kind: 'user',
  issuer: 'test',
  claims: { sub: 'someone', ...claims },
});
const bureau = user({ role: 'DISTRICT_BUREAU', division: '370102' });
const street = user({ role: 'STREET_OFFICE', division: '370102001' });
const hub = user({ role: 'DISTRICT_HUB', division: '370102', contractor: CONTRACTOR });
const contractor = user({ role: 'CONTRACTOR', contractor: CONTRACTOR });

const answerOf = (name: string, value: unknown) => Promise.resolve({ data: { [name]: value } });

/** A fake finance subgraph. It knows one contractor, and the contracts of district hubs in `terms`. */
class Finance {
  isDown = false;
  terms: object[] = [{ district: '370102', contractorId: CONTRACTOR, startsOn: '2026-01-01', endsOn: '2028-12-31' }];
  readonly asked: string[] = [];

  answer({ document, variables = {} }: SubgraphRequest): ReturnType<SubgraphTransport> {
    const source = print(document);
    this.asked.push(source.includes('hubTerms') ? 'hubTerms' : 'isRegisteredContractor');
    if (this.isDown) return Promise.reject(new Error('down'));
    if (source.includes('hubTerms')) return answerOf('hubTerms', this.terms);
    return answerOf('isRegisteredContractor', variables['id'] === CONTRACTOR);
  }
}

/**
 * Builds the access facts of a gateway that reads divisions from `divisions` and contracts from `finance`. With these
 * facts, `as` identifies a caller. `passes` lets milliseconds pass.
 */
function identifying(divisions: SubgraphTransport = () => Promise.resolve(ended()), finance = new Finance()) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
  const time = { now: NOW };
  const transport: SubgraphTransport = (subgraph, request, context) =>
    subgraph === 'finance' ? finance.answer(request) : divisions(subgraph, request, context);
  const access = new AccessFacts(transport, () => time.now);
  const as = (identity: Identity) => createIdentify(() => Promise.resolve(identity), access, log)([], 'request');
  const passes = (milliseconds: number) => (time.now = new Date(time.now.getTime() + milliseconds));
  return { as, access, lines, passes };
}

describe('divisions that have ended', () => {
  it('come from the stations subgraph, and the log gives the reason for a refused caller', async () => {
    const seen: unknown[] = [];
    const { as, lines } = identifying((subgraph, _request, { caller }) => {
      seen.push([subgraph, caller]);
      return Promise.resolve(ended('370102'));
    });
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(as(user({ role: 'AUDITOR', division: '370102' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(as(hub)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await as(street)).toMatchObject({ role: 'STREET_OFFICE' });
    expect(seen).toEqual([['stations', { role: 'FOLLOWER', subject: 'gateway' }]]);
    expect(lines.map(({ reason }) => reason)).toEqual(['DIVISION_ENDED', 'DIVISION_ENDED', 'DIVISION_ENDED']);
  });

  it('still admit callers until their end date', async () => {
    const { as } = identifying(() =>
      Promise.resolve({ data: { endedDivisions: [{ code: '370102', endedOn: '2026-06-18' }] } }),
    );
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('must be known before the gateway admits callers with a division, while other callers do not wait', async () => {
    let isDown = true;
    const { as } = identifying(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(ended())));
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await as(contractor)).toMatchObject({ role: 'CONTRACTOR' });
    expect(await as({ kind: 'public' })).toEqual({ role: 'PUBLIC' });
    isDown = false;
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('are not accepted from a malformed answer', async () => {
    const odd = [{ data: null }, { data: { endedDivisions: null } }, { ...ended(), errors: [new Error('x')] }];
    for (const answer of odd) {
      const { as } = identifying(() => Promise.resolve(answer as never));
      await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    }
  });

  it('remain known while the stations subgraph does not answer', async () => {
    const answers = [() => Promise.resolve(ended('370102')), () => Promise.reject(new Error('down'))];
    const { as, access } = identifying(() => (answers.shift() ?? (() => Promise.resolve(ended())))());
    await access.refresh();
    await expect(access.refresh()).rejects.toThrow('down');
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await access.refresh();
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('are requested once for all callers who wait for the first answer', async () => {
    let asked = 0;
    const { as } = identifying(async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return ended();
    });
    await Promise.all([as(bureau), as(street), as(bureau)]);
    expect(asked).toBeLessThanOrEqual(2);
  });
});

const REFUSED = { code: 'UNAUTHENTICATED' };
const WAITS = { code: 'UNAVAILABLE' };

describe('the contract of a district hub', () => {
  it('is queried once, and the answer is valid for a few seconds', async () => {
    const finance = new Finance();
    const { as, passes } = identifying(undefined, finance);
    for (let count = 0; count < 3; count += 1) expect(await as(hub)).toMatchObject({ role: 'DISTRICT_HUB' });
    expect(finance.asked).toEqual(['hubTerms']);
    finance.terms = [];
    passes(4999);
    expect(await as(hub)).toMatchObject({ role: 'DISTRICT_HUB' });
    passes(2);
    await expect(as(hub)).rejects.toMatchObject(REFUSED);
  });

  it('makes district hubs wait while finance does not answer, without rejecting their tokens', async () => {
    const finance = new Finance();
    finance.isDown = true;
    const { as, passes, lines } = identifying(undefined, finance);
    await expect(as(hub)).rejects.toMatchObject(WAITS);
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
    finance.isDown = false;
    expect(await as(hub)).toMatchObject({ role: 'DISTRICT_HUB' });
    finance.isDown = true;
    passes(5001);
    await expect(as(hub)).rejects.toMatchObject(WAITS);
    expect(lines).toEqual([]);
  });

  it('ends on its last day, and begins on its first, by the date in Shanghai', async () => {
    const finance = new Finance();
    finance.terms = [{ district: '370102', contractorId: CONTRACTOR, startsOn: '2026-06-18', endsOn: '2026-06-18' }];
    const { as, access, passes } = identifying(undefined, finance);
    await expect(as(hub)).rejects.toMatchObject(REFUSED);
    for (const [hours, isIn] of [
      [14, true],
      [24, false],
    ] as const) {
      passes(hours * 3_600_000);
      await access.refresh();
      await (isIn ? expect(as(hub)).resolves.toBeDefined() : expect(as(hub)).rejects.toMatchObject(REFUSED));
    }
  });

  it('does not count after the clock was set back', async () => {
    const finance = new Finance();
    const { as, passes } = identifying(undefined, finance);
    await as(hub);
    finance.isDown = true;
    passes(-60_000);
    await expect(as(hub)).rejects.toMatchObject(WAITS);
  });

  it.each([{ data: { hubTerms: null } }, { data: null }])(
    'is not accepted from the malformed answer %j',
    async (odd) => {
      const finance = new Finance();
      finance.answer = () => Promise.resolve(odd as never);
      const { as } = identifying(undefined, finance);
      await expect(as(hub)).rejects.toMatchObject(WAITS);
    },
  );
});

describe('the registry of contractors', () => {
  const missing = user({ role: 'CONTRACTOR', contractor: '01HZX3V9QK7T2M4N6P8R0S1W5Z' });

  it('is queried once for a registered contractor, and each time for an unknown contractor', async () => {
    const finance = new Finance();
    const { as } = identifying(undefined, finance);
    for (let count = 0; count < 3; count += 1) expect(await as(contractor)).toMatchObject({ role: 'CONTRACTOR' });
    expect(finance.asked).toHaveLength(1);
    await expect(as(missing)).rejects.toMatchObject(REFUSED);
    await expect(as(missing)).rejects.toMatchObject(REFUSED);
    expect(finance.asked).toHaveLength(3);
  });

  it('still admits checked contractors while finance does not answer, and makes other contractors wait', async () => {
    const finance = new Finance();
    const { as } = identifying(undefined, finance);
    await as(contractor);
    finance.isDown = true;
    expect(await as(contractor)).toMatchObject({ role: 'CONTRACTOR' });
    await expect(as(missing)).rejects.toMatchObject(WAITS);
  });
});
