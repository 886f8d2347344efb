import { type JWTPayload } from 'jose';
import { type Identity } from '../../../../gateway/identity/authenticate';
import { EndedDivisions } from '../../../../gateway/identity/ended-divisions';
import { createIdentify } from '../../../../gateway/identity/resolve-caller';
import { type SubgraphTransport } from '../../../../gateway/transport/subgraph-transport';
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
const contractor = user({ role: 'CONTRACTOR', contractor: CONTRACTOR });

/** A gateway that reads the divisions through this transport. */
function identifying(transport: SubgraphTransport) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
  const divisions = new EndedDivisions(transport, () => NOW);
  const as = (identity: Identity) =>
    createIdentify(
      () => Promise.resolve(identity),
      (code) => divisions.hasEnded(code),
      log,
    )([], 'request');
  return { as, divisions, lines };
}

describe('divisions that have ended', () => {
  it('come from stations, which the gateway queries as itself; the log gives the reason for a refused caller', async () => {
    const seen: unknown[] = [];
    const { as, lines } = identifying((subgraph, _request, { caller }) => {
      seen.push([subgraph, caller]);
      return Promise.resolve(ended('370102'));
    });
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await expect(as(user({ role: 'AUDITOR', division: '370102' }))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    const hub = user({ role: 'DISTRICT_HUB', division: '370102', contractor: CONTRACTOR });
    await expect(as(hub)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await as(street)).toMatchObject({ role: 'STREET_OFFICE' });
    expect(seen).toEqual([['stations', { role: 'FOLLOWER', subject: 'gateway' }]]);
    expect(lines.map(({ reason }) => reason)).toEqual(['DIVISION_ENDED', 'DIVISION_ENDED', 'DIVISION_ENDED']);
  });

  it('remain divisions until their end date', async () => {
    const { as } = identifying(() =>
      Promise.resolve({ data: { endedDivisions: [{ code: '370102', endedOn: '2026-06-18' }] } }),
    );
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('are never assumed empty: until they are known, callers with a division wait and others do not', async () => {
    let isDown = true;
    const { as } = identifying(() => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(ended())));
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await as(contractor)).toMatchObject({ role: 'CONTRACTOR' });
    expect(await as({ kind: 'public' })).toEqual({ role: 'PUBLIC' });
    isDown = false;
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('are rejected in a malformed answer', async () => {
    const odd = [{ data: null }, { data: { endedDivisions: null } }, { ...ended(), errors: [new Error('x')] }];
    for (const answer of odd) {
      const { as } = identifying(() => Promise.resolve(answer as never));
      await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    }
  });

  it('stay known while stations does not answer', async () => {
    const answers = [() => Promise.resolve(ended('370102')), () => Promise.reject(new Error('down'))];
    const { as, divisions } = identifying(() => (answers.shift() ?? (() => Promise.resolve(ended())))());
    await divisions.refresh();
    await expect(divisions.refresh()).rejects.toThrow('down');
    await expect(as(bureau)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    await divisions.refresh();
    expect(await as(bureau)).toMatchObject({ role: 'DISTRICT_BUREAU' });
  });

  it('are requested once for all who wait for the first answer', async () => {
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
