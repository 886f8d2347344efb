import { type Caller } from '../../../shared/access/caller';
import { contractor, hub, office, PUBLIC } from '../../support/city/callers';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  smallCity,
} from '../../support/city/small-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { JPEG, sha256Of } from '../../support/drivers/peers/attached-files';
import { downloaded, uploaded } from '../../support/drivers/peers/file-requests';

const street = office('STREET_OFFICE', STREET.lixiaFirst);
const RECORD = `mutation ($input: RecordSignageInput!) {
  recordSignage(input: $input) { signage { placement attachments { id name kind mediaType bytes sha256 } } }
}`;

let gateway: GatewayUnderTest;
let photograph: string;
beforeAll(async () => {
  gateway = await gatewayUnderTest(smallCity, NOW);
  const { json } = await uploaded(gateway, street, { content: JPEG });
  const attachments = [{ receipt: json.receipt, name: '标牌.jpg', kind: 'PHOTOGRAPH' }];
  const plaque = { placement: 'OUTDOOR', text: '社工站', hasEmblem: true, prominent: true, installedOn: TODAY };
  const input = { stationId: STATION.lixiaFirst, expectedVersion: 1, ...plaque, attachments };
  const { body } = await gateway.ask(street, RECORD, { input });
  expect(body.errors).toBeUndefined();
  const { signage } = body.data?.recordSignage as { signage: { placement: string; attachments: { id: string }[] }[] };
  const files = signage.find(({ placement }) => placement === 'OUTDOOR')?.attachments ?? [];
  photograph = files[0]?.id ?? '';
  const known = { sha256: sha256Of(JPEG), bytes: JPEG.length, mediaType: 'image/jpeg' };
  expect(files).toEqual([{ id: photograph, name: '标牌.jpg', kind: 'PHOTOGRAPH', ...known }]);
});
afterAll(() => gateway?.close());

const statusOf = async (caller: Caller) => {
  const response = await downloaded(gateway, caller, { id: photograph });
  await response.arrayBuffer();
  return response.status;
};

it.each<[string, Caller]>([
  ['its street', street],
  ['its district', office('DISTRICT_BUREAU', LIXIA)],
  ['its district’s hub', hub(LIXIA, CONTRACTOR.hub)],
  ['its city', office('CITY_BUREAU', CITY)],
  ['its city’s platform', office('CITY_PLATFORM', CITY)],
  ['its auditor', office('AUDITOR', LIXIA)],
  ['its contractor', contractor(CONTRACTOR.lixia)],
])('serves the photograph of a plaque to %s', async (_, caller) => {
  const response = await downloaded(gateway, caller, { id: photograph });
  expect(Buffer.from(await response.arrayBuffer()).equals(JPEG)).toBe(true);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
});

it.each<[string, Caller]>([
  ['another street', office('STREET_OFFICE', STREET.lixiaSecond)],
  ['another district', office('DISTRICT_BUREAU', SHIZHONG)],
  ['another contractor', contractor(CONTRACTOR.several)],
  ['the former contractor', contractor(CONTRACTOR.left)],
  ['its finance bureau', office('FINANCE_BUREAU', LIXIA)],
])('hides the photograph of a plaque from %s', async (_, caller) => {
  expect(await statusOf(caller)).toBe(404);
});

it('refuses the photograph of a plaque without a token, and serves it to a token with the right grant', async () => {
  expect(await statusOf(PUBLIC)).toBe(401);
  const narrowed = (...grants: string[]) => ({ ...street, grants }) as Caller;
  expect(await statusOf(narrowed('station:read'))).toBe(403);
  expect(await statusOf(narrowed('attachment:read'))).toBe(404);
  expect(await statusOf(narrowed('stationAttachment:read'))).toBe(200);
});

it('refuses the photograph of a plaque while the stations subgraph is unavailable', async () => {
  gateway.down.add('stations');
  const status = await statusOf(street);
  gateway.down.delete('stations');
  expect(status).toBe(503);
});
