import { type Caller } from '../../../shared/access/caller';
import { contractor, hub as hubOf, office } from '../../support/city/callers';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import {
  CITY,
  CONTRACTOR,
  LIXIA,
  NOW,
  SHIZHONG,
  STATION,
  STREET,
  TODAY,
  idOf,
  nameOf,
  smallCity,
} from '../../support/city/small-city';

/**
 * The Hub whose histories this suite reads. Rows of every subgraph have a history with the names of the offices and of
 * the contractor.
 */
let hub: GatewayUnderTest;

const bureau = office('DISTRICT_BUREAU', LIXIA);
const street = office('STREET_OFFICE', STREET.lixiaFirst);
const finance = office('FINANCE_BUREAU', LIXIA);
const city = office('CITY_BUREAU', CITY);
const districtHub = hubOf(LIXIA, CONTRACTOR.hub);
const lixia = contractor(CONTRACTOR.lixia);

const WORKER = idOf('WK', 10);
/** The payment of Lixia's first station. */
const PAYMENT = idOf('DB', 1);
/** The payment of Shizhong's station, which the suite returns. */
const RETURNED = idOf('DB', 3);
const ids = { rectification: '' };

beforeAll(async () => {
  hub = await gatewayUnderTest(smallCity, NOW);
  const acknowledge = `acknowledgeEquipment(stationId: "${STATION.lixiaFirst}", expectedVersion: 1) { id }`;
  await written(lixia, `mutation { ${acknowledge} }`);
  const equipment = { stationId: STATION.lixiaFirst, expectedVersion: 2, items: [{ name: '电脑', quantity: 1 }] };
  await written(street, 'mutation ($input: ListEquipmentInput!) { listEquipment(input: $input) { id } }', equipment);
  const worker = { workerId: WORKER, expectedVersion: 1, phone: '13800000001' };
  await written(lixia, 'mutation ($input: CorrectWorkerInput!) { correctWorker(input: $input) { id } }', worker);
  const demand = { stationId: STATION.lixiaFirst, rule: 'PE-5', demand: '补齐', dueOn: TODAY };
  const open = 'mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { id } }';
  ids.rectification = await written(districtHub, open, demand);
  await written(lixia, `mutation { answerRectification(id: "${ids.rectification}", text: "已补齐") { id } }`);
  await written(lixia, `mutation { confirmReceipt(id: "${PAYMENT}", idempotencyKey: "k1") { id } }`);
  const returned = {
    disbursementId: RETURNED,
    returnedOn: TODAY,
    voucher: 'TH1',
    reason: '退汇',
    idempotencyKey: 'k2',
  };
  const back = 'mutation ($input: ReturnPaymentInput!) { returnPayment(input: $input) { id } }';
  await written(office('FINANCE_BUREAU', SHIZHONG), back, returned);
});
afterAll(() => hub.close());

async function written(caller: Caller, source: string, input?: object): Promise<string> {
  const { body } = await hub.ask(caller, source, input === undefined ? {} : { input });
  expect([source, body.errors]).toEqual([source, undefined]);
  return Object.values(body.data as Record<string, { id: string }>)[0]?.id ?? '';
}

type Entry = { action: string; office: { name: string } | null; contractor: { name: string } | null };

/**
 * Returns the name of the office or contractor that took each action in a history, by action. The name is null if the
 * Hub names neither.
 */
async function steps(caller: Caller, field: string): Promise<Record<string, string | null>> {
  const { body } = await hub.ask(
    caller,
    `{ item: ${field} { history(first: 50) { nodes { action office { name } contractor { name } } } } }`,
  );
  expect([field, body.errors]).toEqual([field, undefined]);
  const { history } = body.data?.['item'] as { history: { nodes: Entry[] } };
  return Object.fromEntries(
    history.nodes.map((each) => [each.action, each.office?.name ?? each.contractor?.name ?? null]),
  );
}

const served = nameOf(CONTRACTOR.lixia);
const host = '第1街道办事处';

it.each([
  ['the city', city],
  ['the district', bureau],
  ['the street', street],
  ['the district hub', districtHub],
])('names to %s who acted on a station, a worker and a rectification', async (_, caller) => {
  expect(await steps(caller, `station(id: "${STATION.lixiaFirst}")`)).toMatchObject({
    EQUIPMENT_ACKNOWLEDGED: served,
    EQUIPMENT_LISTED: host,
    STATION_ENTERED: null,
  });
  expect(await steps(caller, `worker(id: "${WORKER}")`)).toMatchObject({ WORKER_CORRECTED: served });
  expect(await steps(caller, `rectification(id: "${ids.rectification}")`)).toMatchObject({
    RECTIFICATION_OPENED: '历下区社工总站',
    RECTIFICATION_ANSWERED: served,
  });
});

it.each([
  ['the city', city],
  ['the district', bureau],
  ['finance', finance],
])('names to %s who acted on a payment', async (_, caller) => {
  expect(await steps(caller, `disbursement(id: "${PAYMENT}")`)).toMatchObject({ DISBURSEMENT_CONFIRMED: served });
});

it('names the finance bureau that acted on a payment', async () => {
  for (const caller of [city, office('FINANCE_BUREAU', SHIZHONG)]) {
    const found = await steps(caller, `disbursement(id: "${RETURNED}")`);
    expect(found).toMatchObject({ DISBURSEMENT_RETURNED: '市中区财政局' });
  }
});

it('names no person and shows no value', async () => {
  const source = `{ station(id: "${STATION.lixiaFirst}") { history(first: 50) { nodes { at action role office { id name } contractor { id name } } } } }`;
  const { text } = await hub.ask(bureau, source);
  expect(text).not.toMatch(/@test|电脑/);
});
