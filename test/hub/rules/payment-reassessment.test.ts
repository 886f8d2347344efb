import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { LINE, PAYEE, paymentCity, paymentIn } from '../../support/city/money/payment-city';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { payment } from '../../support/drivers/subgraph/payment-bench';
import { MUTATIONS } from '../../support/drivers/writes/payment-writes';
import { LIXIA, NOW, STATION } from '../../support/city/small-city';

/** A person of the finance bureau, who records a payment. */
const cashier = { ...office('FINANCE_BUREAU', LIXIA), subject: 'cashier@test' } as Caller;
const bureau = office('DISTRICT_BUREAU', LIXIA);

let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(paymentCity, NOW);
  await hub.followers.catchUp();
  await hub.assessDay();
});
afterAll(() => hub.close());

/** Returns the paid amount in fen that the FN-3 finding of the paid station shows, or undefined if there is none. */
async function paidAtStation(): Promise<unknown> {
  const query = `{ station(id: "${STATION.lixiaFirst}") { findings { rule figures { name value } } } }`;
  const { body } = await hub.ask(bureau, query);
  const { findings } = body.data?.['station'] as { findings: { rule: string; figures: Figure[] }[] };
  return findings.find(({ rule }) => rule === 'FN-3')?.figures.find(({ name }) => name === 'paidFen')?.value;
}
type Figure = { name: string; value: string };

async function done(caller: Caller, mutation: keyof typeof MUTATIONS, variables: object): Promise<void> {
  const { body } = await hub.ask(caller, MUTATIONS[mutation], { ...variables });
  expect(body.errors).toBeUndefined();
}

it('assesses the station again as soon as the follower has applied the event of the payment', async () => {
  const before = await paidAtStation();
  const id = paymentIn('APPROVED');
  const postings = [{ budgetLineId: LINE.district, amountFen: 10_000_00 }];
  await done(cashier, 'payDisbursement', { input: { ...payment(id, postings), idempotencyKey: 'pay' } });
  await hub.followers.catchUp();
  await hub.assess();
  const after = await paidAtStation();
  expect([before, after]).toEqual(['2000000', '3000000']);
});

it('marks only the station and its district as due', async () => {
  await done(contractor(PAYEE), 'confirmReceipt', { id: paymentIn('PAID'), idempotencyKey: 'confirm' });
  await hub.followers.catchUp();
  const marks = await hub.databases['evaluation']?.query<{ kind: string; subjectId: string }[]>(
    'SELECT kind, subjectId FROM assessment_due ORDER BY kind, subjectId',
  );
  expect(marks).toEqual([
    { kind: 'DISTRICT', subjectId: LIXIA },
    { kind: 'STATION', subjectId: STATION.lixiaFirst },
  ]);
});
