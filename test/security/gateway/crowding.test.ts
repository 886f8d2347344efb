import { PUBLIC, office } from '../../support/city/callers';
import { LIXIA, NOW, smallCity } from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';

/**
 * The rate limits of the Hub in estimated fields per minute. The clock of the Hub stands still, so no budget refills.
 */
const BUDGET = { fieldsAMinute: 1200, publicFieldsAMinute: 600 };

let hub: GatewayUnderTest;

beforeEach(async () => {
  hub = await gatewayUnderTest(smallCity, NOW, BUDGET);
});
afterEach(() => hub.close());

const lixia = office('DISTRICT_BUREAU', LIXIA);
const PAGE = '{ stations(first: 100) { nodes { id name status } } }';
const codeOf = (answer: Awaited<ReturnType<GatewayUnderTest['ask']>>) => answer.body.errors?.[0]?.extensions.code;

it('returns the time until the next try in the header that API clients read', async () => {
  const send = () => fetch(hub.url, { method: 'POST', headers, body: JSON.stringify({ query: PAGE }) });
  const headers = { 'content-type': 'application/json' };
  await send();
  const answer = await send();
  expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([429, expect.any(Number)]);
});

describe('a caller who queries too much within a minute', () => {
  it('is refused with the seconds to wait, without a call to a subgraph, and does not slow down other callers', async () => {
    for (let query = 0; query < 2; query += 1) expect(codeOf(await hub.ask(lixia, PAGE))).toBeUndefined();
    const calls = hub.calls.length;
    const refused = await hub.ask(lixia, PAGE);
    expect(refused.body.errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: expect.any(Number) as number,
    });
    expect(refused.status).toBe(429);
    expect(hub.calls).toHaveLength(calls);
    expect(codeOf(await hub.ask({ ...lixia, subject: 'colleague' } as typeof lixia, PAGE))).toBeUndefined();
    expect(codeOf(await hub.ask(PUBLIC, PAGE))).toBeUndefined();
  });

  it('also spends the budget on refused documents', async () => {
    const answers: (string | undefined)[] = [];
    for (let query = 0; query < 7; query += 1) answers.push(codeOf(await hub.ask(PUBLIC, '{ nothing }')));
    const accepted = Array.from({ length: 5 }, () => 'BAD_USER_INPUT');
    expect(answers).toEqual([...accepted, 'RATE_LIMITED', 'RATE_LIMITED']);
  });

  it('spends more on each document that is new to the Hub, although it is refused', async () => {
    const answers: (string | undefined)[] = [];
    for (let query = 0; query < 4; query += 1)
      answers.push(codeOf(await hub.ask(PUBLIC, `{ nothing${query} ${'nothing '.repeat(10)}}`)));
    expect(answers).toEqual(['BAD_USER_INPUT', 'RATE_LIMITED', 'RATE_LIMITED', 'RATE_LIMITED']);
  });
});
