import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { CITY, CONTRACTOR, LIXIA, NOW, STATION, STREET, TODAY, smallCity } from '../../support/city/small-city';

let hub: GatewayUnderTest;
beforeEach(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
});
afterEach(() => hub.close());

const me = (caller: Caller) => hub.ask(caller, '{ me { role } }');
const newCode = '370102019';
const REDISTRICT = 'mutation ($input: RedistrictInput!) { redistrict(input: $input) { status } }';
const redistrict = (effectiveOn: string) => {
  const change = { stationId: STATION.lixiaSecond, newCode, newName: '新设街道' };
  return hub.ask(office('CITY_BUREAU', CITY), REDISTRICT, { input: { effectiveOn, changes: [change] } });
};

it('rejects a caller of an ended street as soon as the redistricting call has returned', async () => {
  const [old, next] = [office('STREET_OFFICE', STREET.lixiaSecond), office('STREET_OFFICE', newCode as typeof CITY)];
  expect((await me(old)).status).toBe(200);
  expect((await redistrict(TODAY)).body).toEqual({ data: { redistrict: { status: 'APPLIED' } } });
  const refused = await me(old);
  expect(refused.status).toBe(401);
  expect(refused.body.errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
  expect((await me(next)).body).toEqual({ data: { me: { role: 'STREET_OFFICE' } } });
  for (const other of [
    office('STREET_OFFICE', STREET.lixiaFirst),
    contractor(CONTRACTOR.lixia),
    office('AUDITOR', LIXIA),
  ]) {
    expect((await me(other)).status).toBe(200);
  }
  const { body } = await hub.ask(next, '{ stations(first: 5) { nodes { id } } }');
  expect(body).toEqual({ data: { stations: { nodes: [{ id: STATION.lixiaSecond }] } } });
});

it('admits the caller until the day of the redistricting', async () => {
  expect((await redistrict('2026-06-18')).body).toEqual({ data: { redistrict: { status: 'PENDING' } } });
  expect((await me(office('STREET_OFFICE', STREET.lixiaSecond))).status).toBe(200);
});
