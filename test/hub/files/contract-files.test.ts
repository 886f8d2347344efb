import { type Caller } from '../../../shared/access/caller';
import { PDF, sha256Of } from '../../support/drivers/peers/attached-files';
import { contractor, hub, office } from '../../support/city/callers';
import { downloaded, uploaded } from '../../support/drivers/peers/file-requests';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { NOTICE, UNSERVED, procurementCity } from '../../support/city/money/procurement-city';
import { signing } from '../../support/drivers/writes/procurement-writes';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, SHIZHONG, STREET } from '../../support/city/small-city';

const bureau = office('DISTRICT_BUREAU', LIXIA);
const SIGN = `mutation ($input: SignContractInput!) {
  signContract(input: $input) { id attachments { id name kind mediaType bytes sha256 } }
}`;

let gateway: GatewayUnderTest;
let scan: string;
beforeAll(async () => {
  gateway = await gatewayUnderTest(procurementCity, NOW);
  const { json } = await uploaded(gateway, bureau, { content: PDF });
  const lots = [{ stationId: UNSERVED[0], priceFen: 100_000 }];
  const attachments = [{ receipt: json.receipt, name: '合同.pdf', kind: 'CONTRACT' }];
  const input = signing({ noticeId: NOTICE.free, contractorId: CONTRACTOR.none, lots, attachments });
  const { body } = await gateway.ask(bureau, SIGN, { input });
  expect(body.errors).toBeUndefined();
  const signed = body.data?.signContract as { attachments: { id: string }[] };
  const known = { sha256: sha256Of(PDF), bytes: PDF.length, mediaType: 'application/pdf' };
  scan = signed.attachments[0]?.id ?? '';
  expect(signed.attachments).toEqual([{ id: scan, name: '合同.pdf', kind: 'CONTRACT', ...known }]);
});
afterAll(() => gateway?.close());

const statusOf = async (caller: Caller, id = scan) => {
  const response = await downloaded(gateway, caller, { id });
  await response.arrayBuffer();
  return response.status;
};

const readers: [string, Caller][] = [
  ['its district', bureau],
  ['its city', office('CITY_BUREAU', CITY)],
  ['its city’s platform', office('CITY_PLATFORM', CITY)],
  ['its finance bureau', office('FINANCE_BUREAU', LIXIA)],
  ['its auditor', office('AUDITOR', LIXIA)],
  ['its contractor', contractor(CONTRACTOR.none)],
];
it.each(readers)('serves the scan of a contract to %s', async (_, caller) => {
  const response = await downloaded(gateway, caller, { id: scan });
  expect(Buffer.from(await response.arrayBuffer()).equals(PDF)).toBe(true);
  const saved = `attachment; filename="attachment.pdf"; filename*=UTF-8''${encodeURIComponent('合同.pdf')}`;
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, saved]);
});

const others: [string, Caller][] = [
  ['another district', office('DISTRICT_BUREAU', SHIZHONG)],
  ['another city', office('CITY_BUREAU', OTHER_CITY)],
  ['the finance bureau of another district', office('FINANCE_BUREAU', SHIZHONG)],
  ['another contractor', contractor(CONTRACTOR.lixia)],
  ['the station’s street', office('STREET_OFFICE', STREET.lixiaSecond)],
  ['the district’s hub', hub(LIXIA, CONTRACTOR.hub)],
];
it.each(others)('hides the scan of a contract from %s', async (_, caller) => {
  expect(await statusOf(caller)).toBe(404);
});

it('serves a narrowed token the files that its grant covers', async () => {
  const narrowed = (...grants: string[]) => ({ ...bureau, grants }) as Caller;
  expect(await statusOf(narrowed('me:read'))).toBe(403);
  expect(await statusOf(narrowed('contracts:read'))).toBe(403);
  expect(await statusOf(narrowed('attachment:read'))).toBe(404);
  expect(await statusOf(narrowed('contractAttachment:read'))).toBe(200);
  expect(await statusOf(narrowed('attachment:read', 'contractAttachment:read'))).toBe(200);
});

it('forbids finance bureaus to upload files', async () => {
  const payer = office('FINANCE_BUREAU', LIXIA);
  expect((await uploaded(gateway, payer, { content: PDF })).status).toBe(403);
});

it('serves the scan of a contract while evaluation is down, and refuses it while finance is unavailable', async () => {
  gateway.down.add('evaluation');
  expect([await statusOf(bureau), await statusOf(office('DISTRICT_BUREAU', SHIZHONG))]).toEqual([200, 503]);
  gateway.down.delete('evaluation');
  gateway.down.add('finance');
  expect(await statusOf(bureau)).toBe(503);
  gateway.down.delete('finance');
  expect(await statusOf(bureau)).toBe(200);
});
