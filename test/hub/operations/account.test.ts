import { type ContractFact } from '../../../shared/demo/facts/finance';
import { mintReceipt } from '../../../shared/access/file-receipt';
import { type Caller } from '../../../shared/access/caller';
import { office } from '../../support/city/callers';
import { ACCOUNT_MUTATIONS } from '../../support/drivers/writes/account-writes';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { CITY, NOW } from '../../support/city/small-city';

/** This suite sends the API clients' documents about accounts and the registry of contractors. */
const { send, known, sent } = clientDocuments(clientMutations(ACCOUNT_MUTATIONS), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

/** A contract outside the first district, where a change of an account is already pending. */
const [contract] = jinanDistricts()
  .slice(1)
  .flatMap(({ contracts }) => contracts) as [ContractFact];
const handler = office('DISTRICT_BUREAU', contract.districtCode);
const reviewer = { ...handler, subject: 'reviewer@test' } as Caller;
const payer = office('FINANCE_BUREAU', contract.districtCode);
const keyed = (() => {
  let last = 0;
  return () => ({ idempotencyKey: `account-${(last += 1)}` });
})();

function entered(holder = contract.paymentAccount?.holder): Promise<Record<string, unknown>> {
  const content = { sha256: '7'.repeat(64), bytes: 1000, mediaType: 'application/pdf' as const };
  const receipt = mintReceipt(content, handler, { key: hub.keys.passport, now: NOW });
  const attachments = [{ receipt, name: '申请函.pdf', kind: 'OTHER' }];
  const of = { contractId: contract.id, expectedVersion: 1, holder };
  const input = { ...of, accountNumber: '0000123412341234', bankName: '示例银行', attachments, ...keyed() };
  return send('district-bureau/ChangeAccount', handler, { input });
}

it('enters, withdraws, refuses, confirms and blocks changes of a contract’s account', async () => {
  const reason = { reason: '录入有误' };
  const first = await entered();
  expect(first).toMatchObject({ status: 'PENDING', version: 1 });
  const step = (account: Record<string, unknown>, version = 1) => ({
    ...{ id: account['id'], expectedVersion: version },
    ...keyed(),
  });
  expect(await send('district-bureau/WithdrawAccount', handler, { ...step(first), ...reason })).toMatchObject({
    status: 'WITHDRAWN',
  });
  const second = await entered();
  expect(await send('finance-bureau/BlockAccount', payer, { ...step(second), ...reason })).toMatchObject({
    status: 'REFUSED',
  });
  const third = await entered();
  expect(await send('district-bureau/ConfirmAccount', reviewer, step(third))).toMatchObject({ status: 'IN_FORCE' });
  expect(await send('finance-bureau/BlockAccount', payer, { ...step(third, 2), ...reason })).toMatchObject({
    status: 'BLOCKED',
  });
});

it('corrects the registered name, which the holder of the next account must have', async () => {
  const input = { id: contract.contractorId, expectedVersion: 1, name: '示例更名社会工作服务中心', reason: '更名' };
  expect(await send('city-bureau/CorrectContractor', office('CITY_BUREAU', CITY), { input })).toMatchObject({
    ...{ name: '示例更名社会工作服务中心', version: 2 },
    corrections: [{ version: 1, name: contract.paymentAccount?.holder }],
  });
  expect(await entered('示例更名社会工作服务中心')).toMatchObject({ status: 'PENDING' });
});

it('sends every document in operations/ about accounts', () => {
  expect(sent()).toEqual(known());
});

it('finds an account for each contract of the demonstration, entered and confirmed by two persons', async () => {
  const rows = await hub.databases['finance']?.query<Record<string, string>[]>(
    `SELECT k.id, a.enteredBy, a.confirmedBy FROM service_contract k
      LEFT JOIN payment_account a ON a.contractId = k.id AND a.enteredAt < '2026-06-17'`,
  );
  expect(rows?.length).toBeGreaterThan(20);
  expect(rows?.filter(({ enteredBy, confirmedBy }) => enteredBy == null || enteredBy === confirmedBy)).toEqual([]);
});
