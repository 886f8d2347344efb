import { type ContractFact, type InstalmentFact, type LotFact } from '../../../shared/demo/facts/finance';
import { type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../../support/city/callers';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations, clientQueries } from '../../support/registry/operations';
import { MUTATIONS } from '../../support/drivers/writes/payment-writes';
import { NOW, TODAY } from '../../support/city/small-city';

/** This suite sends the API clients' documents that write payments. */
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

type Due = { contract: ContractFact; lot: LotFact; instalment: InstalmentFact; postings: Posting[] };
type Posting = { budgetLineId: string; amountFen: number };

/**
 * Divides a payment between the budget lines on which the lot has commitments. Each line pays at most its unpaid
 * commitment.
 */
function drawnOn({ commitments, disbursements }: DistrictFacts, lotId: string, amountFen: number): Posting[] {
  const out = disbursements.filter(({ status }) => status === 'PAID' || status === 'CONFIRMED');
  const drawn = out.filter((each) => each.lotId === lotId).flatMap(({ postings }) => postings);
  let wanted = amountFen;
  return commitments.flatMap(({ lotId: of, budgetLineId, amountFen: committed }) => {
    const used = drawn.filter((each) => each.budgetLineId === budgetLineId);
    const left = of === lotId ? used.reduce((sum, each) => sum - each.amountFen, committed) : 0;
    const part = Math.min(left, wanted);
    wanted -= part;
    return part > 0 ? [{ budgetLineId, amountFen: part }] : [];
  });
}

/** Finds the active lots with a due instalment. `postings` divides the instalment between the lot's budget lines. */
function due(): Due[] {
  return jinanDistricts().flatMap((facts) =>
    facts.contracts.flatMap((contract) =>
      contract.lots
        .filter(({ status }) => status === 'ACTIVE')
        .flatMap((lot) => {
          const instalment = lot.instalments.find(({ status }) => status === 'DUE');
          if (instalment === undefined) return [];
          return [{ contract, lot, instalment, postings: drawnOn(facts, lot.id, instalment.amountFen) }];
        }),
    ),
  );
}

const all = due();
const keyed = (() => {
  let last = 0;
  return () => ({ idempotencyKey: `payment-${(last += 1)}` });
})();

async function requested({ contract, instalment }: Due): Promise<string> {
  const invoice = { number: 'F20260617', amountFen: instalment.amountFen };
  const input = { instalmentId: instalment.id, invoice, ...keyed() };
  const answer = await send('district-bureau/RequestPayment', office('DISTRICT_BUREAU', contract.districtCode), {
    input,
  });
  const { kind, milestone, amountFen } = instalment;
  expect(answer).toMatchObject({ status: 'REQUESTED', amountFen, instalment: { kind, milestone } });
  return String(answer['id']);
}

const approver = ({ contract }: Due) => office('FINANCE_BUREAU', contract.districtCode);
const cashier = (each: Due): Caller => ({ ...approver(each), subject: 'cashier@test' }) as Caller;

async function paid(each: Due): Promise<string> {
  const id = await requested(each);
  expect(await send('finance-bureau/Approve', approver(each), { id, ...keyed() })).toEqual({ id, status: 'APPROVED' });
  const made = { id, paidOn: TODAY, voucher: `PZ-${id}`, postings: each.postings };
  const answer = await send('finance-bureau/Pay', cashier(each), { input: { ...made, ...keyed() } });
  expect(answer).toMatchObject({ id, status: 'PAID', paidOn: TODAY, voucher: made.voucher });
  const postings = (answer['postings'] as { budgetLine: { id: string }; amountFen: number }[]).map(
    ({ budgetLine, amountFen }) => ({ budgetLineId: budgetLine.id, amountFen }),
  );
  expect(postings.sort((a, b) => a.budgetLineId.localeCompare(b.budgetLineId))).toEqual(
    each.postings.toSorted((a, b) => a.budgetLineId.localeCompare(b.budgetLineId)),
  );
  return id;
}

it('finds a due instalment in the demonstration', () => {
  expect(all.length).toBeGreaterThan(1);
  expect(all.every(({ instalment, postings }) => sum(postings) === instalment.amountFen)).toBe(true);
});
const sum = (postings: readonly Posting[]) => postings.reduce((total, { amountFen }) => total + amountFen, 0);
const at = (index: number) => all[index] as Due;

it('pays an instalment from request to receipt, and then removes it from the payer’s queue', async () => {
  const each = at(0);
  const queue = clientQueries().find(({ file, name }) => file === 'finance-bureau' && name === 'Queue')?.source ?? '';
  const waiting = async () => {
    const { body } = await hub.ask(approver(each), queue, { division: each.contract.districtCode });
    return body.data?.['disbursements'] as { nodes: { id: string }[]; totalCount: number };
  };
  const before = (await waiting()).totalCount;
  const id = await paid(each);
  expect((await waiting()).totalCount).toBe(before);
  const answer = await send('contractor/Received', contractor(each.contract.contractorId), { id, ...keyed() });
  expect(answer).toEqual({ id, status: 'CONFIRMED' });
});

it('pays a returned instalment again, and requests a rejected payment again', async () => {
  const each = at(1);
  const rejected = await requested(each);
  const reason = { id: rejected, reason: '发票抬头有误', ...keyed() };
  expect(await send('finance-bureau/Reject', approver(each), reason)).toEqual({ id: rejected, status: 'REJECTED' });
  const back = await paid(each);
  const input = { disbursementId: back, returnedOn: TODAY, voucher: 'TH1', reason: '账户已变更', ...keyed() };
  expect(await send('finance-bureau/PaymentReturned', approver(each), { input })).toEqual({
    ...{ id: back, status: 'RETURNED' },
  });
  const again = await paid(each);
  const source = `query ($id: ID!) { disbursement(id: $id) { instalment { status disbursements { id status } } } }`;
  const { body } = await hub.ask(contractor(each.contract.contractorId), source, { id: again });
  const { status, disbursements } = (body.data?.['disbursement'] as { instalment: Record<string, unknown> }).instalment;
  expect(status).toBe('PAID');
  // All requests of this test have the same time, so their order is undefined.
  expect(new Set(disbursements as object[])).toEqual(
    new Set([
      { id: rejected, status: 'REJECTED' },
      { id: back, status: 'RETURNED' },
      { id: again, status: 'PAID' },
    ]),
  );
});

it('sends every document in operations/ that writes payments', () => {
  expect(sent()).toEqual(known());
});
