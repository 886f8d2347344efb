import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { CONTRACTOR, LIXIA, NOW, SHIZHONG, idOf, smallCity } from '../../support/city/small-city';

const HUB_LOT = idOf('XT', 80);
const INVENTED = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const WORKERS = '{ workers(first: 10) { nodes { id } } }';
const TERMINATE = 'mutation ($input: TerminateLotInput!) { terminateLot(input: $input) { status } }';

let hub: GatewayUnderTest;

beforeEach(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterEach(() => hub.close());

const statusOf = async (caller: Caller) => (await hub.ask(caller, WORKERS)).status;
const changeLot = (change: string) =>
  hub.databases['finance']?.query(`UPDATE lot SET ${change} WHERE id = '${HUB_LOT}'`);

describe('a district hub', () => {
  it('is admitted while its contractor has a contract for the district hub', async () => {
    expect(await statusOf(hubOf(LIXIA, CONTRACTOR.hub))).toBe(200);
    await changeLot("status = 'HELD', heldOn = '2026-06-01'");
    await hub.access.refresh();
    expect(await statusOf(hubOf(LIXIA, CONTRACTOR.hub))).toBe(200);
  });

  it('is rejected for another contractor, another district or an invented contractor', async () => {
    for (const caller of [
      hubOf(LIXIA, CONTRACTOR.lixia),
      hubOf(SHIZHONG, CONTRACTOR.hub),
      hubOf(LIXIA, INVENTED),
      hubOf(divisionCode('370104'), INVENTED),
    ]) {
      const { status, body } = await hub.ask(caller, WORKERS);
      expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
    }
    expect(hub.calls.filter((subgraph) => subgraph !== 'finance')).toEqual([]);
    expect(hub.logged.join()).toContain('NO_HUB_CONTRACT');
  });

  it('is rejected as soon as its lot is terminated', async () => {
    const caller = hubOf(LIXIA, CONTRACTOR.hub);
    expect(await statusOf(caller)).toBe(200);
    const input = { lotId: HUB_LOT, reason: '区县终止', idempotencyKey: 'terminate' };
    const { body } = await hub.ask(office('DISTRICT_BUREAU', LIXIA), TERMINATE, { input });
    expect(body).toEqual({ data: { terminateLot: { status: 'TERMINATED' } } });
    expect(await statusOf(caller)).toBe(401);
    expect(await statusOf(contractor(CONTRACTOR.hub))).toBe(200);
  });

  it.each([
    ['before its contract starts', "startsOn = '2026-06-18'"],
    ['after its contract has ended', "endsOn = '2026-06-16'"],
    ['after its lot was settled', "status = 'SETTLED', terminatedOn = '2026-06-01'"],
  ])('is rejected %s', async (_, change) => {
    await changeLot(change);
    await hub.access.refresh();
    expect(await statusOf(hubOf(LIXIA, CONTRACTOR.hub))).toBe(401);
  });
});

describe('a contractor', () => {
  it('is admitted after its registration, with or without a contract, and rejected before', async () => {
    for (const id of [CONTRACTOR.lixia, CONTRACTOR.left, CONTRACTOR.none])
      expect(await statusOf(contractor(id))).toBe(200);
    expect(await statusOf(contractor(INVENTED))).toBe(401);
    expect(hub.logged.join()).toContain('NO_SUCH_CONTRACTOR');
  });
});
