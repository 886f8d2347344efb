import { type ContractFact, type LotFact } from '../../../shared/demo/facts/finance';
import { office } from '../../support/city/callers';
import { MUTATIONS } from '../../support/drivers/writes/finance-writes';
import { clientDocuments } from '../../support/registry/client-documents';
import { type GatewayUnderTest, gatewayUnderTest } from '../../support/drivers/hub/gateway-under-test';
import { jinan, jinanDistricts } from '../../support/city/jinan';
import { clientMutations } from '../../support/registry/operations';
import { NOW, TODAY } from '../../support/city/small-city';

/** This suite sends the API clients' documents that write finance data. */
const { send, known, sent } = clientDocuments(clientMutations(Object.keys(MUTATIONS)), () => hub);
let hub: GatewayUnderTest;

beforeAll(async () => {
  hub = await gatewayUnderTest(jinan, NOW);
});
afterAll(() => hub.close());

function heldLot(): { contract: ContractFact; lot: LotFact } {
  const contracts = jinanDistricts().flatMap((district) => district.contracts);
  for (const contract of contracts) {
    const lot = contract.lots.find(({ status }) => status === 'HELD');
    if (lot !== undefined) return { contract, lot };
  }
  throw new Error('The demonstration has no lot that is held.');
}

it('terminates and settles a lot held by an evaluation, which ends its postings and closes its case', async () => {
  const { contract, lot } = heldLot();
  const bureau = office('DISTRICT_BUREAU', contract.districtCode);
  const caseOf = async () => {
    const source = `query ($d: DivisionCode!) { terminationCases(division: $d, first: 100) { nodes { openedOn closedOn outcome lot { id } } } }`;
    const { body } = await hub.ask(bureau, source, { d: contract.districtCode });
    const { nodes } = body.data?.['terminationCases'] as { nodes: { lot: { id: string } }[] };
    return nodes.filter((each) => each.lot.id === lot.id);
  };
  const onPost = async () => {
    const { body } = await hub.ask(bureau, `query ($id: ID!) { station(id: $id) { staff { posting { endsOn } } } }`, {
      id: lot.stationId,
    });
    return (body.data?.['station'] as { staff: { posting: { endsOn: string | null } }[] }).staff;
  };
  expect(await caseOf()).toMatchObject([{ openedOn: lot.heldOn, closedOn: null, outcome: null }]);
  expect((await onPost()).some(({ posting }) => posting.endsOn === null)).toBe(true);

  const input = { lotId: lot.id, reason: '年度评估不合格' };
  const terminated = await send('district-bureau/TerminateLot', bureau, { input });
  expect(terminated).toMatchObject({ id: lot.id, status: 'TERMINATED', terminatedOn: TODAY });
  const statuses = (terminated['instalments'] as { status: string }[]).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set(['PAID', 'CANCELLED']));
  expect(await caseOf()).toMatchObject([{ closedOn: TODAY, outcome: 'TERMINATED' }]);
  expect((await onPost()).map(({ posting }) => posting.endsOn).filter((day) => day !== TODAY)).toEqual([]);

  const settlement = { owedFen: 1, claimedFen: 2 };
  expect(
    await send('district-bureau/SettleLot', bureau, {
      input: { lotId: lot.id, ...settlement, idempotencyKey: 'settled' },
    }),
  ).toEqual({
    ...{ id: lot.id, status: 'SETTLED', settlement },
  });
});

it('delivers recorded events to the system of a finance bureau, and delivers them again by a replay', async () => {
  const bureau = office('FINANCE_BUREAU', heldLot().contract.districtCode);
  const asked = { url: 'https://hooks.example.cn/finance', events: ['LOT_TERMINATED'] };
  const input = { ...asked, idempotencyKey: 'a-webhook' };
  const subscribed = await send('finance-bureau/Subscribe', bureau, { input });
  expect(subscribed).toMatchObject({ ...asked, secret: expect.stringMatching(/^whsec_/) as string, status: 'ACTIVE' });
  expect(await send('finance-bureau/Subscribe', bureau, { input })).toEqual(subscribed);
  const replayed = await send('finance-bureau/Replay', bureau, { id: subscribed['id'], after: 'f' });
  expect(replayed).toEqual({ id: subscribed['id'], status: 'ACTIVE' });
});

it('opens a budget line, raises its amount, and commits it to a contract', async () => {
  const contract = jinanDistricts()
    .flatMap(({ contracts }) => contracts)
    .find(({ kind, lots }) => kind === 'STATION' && lots.every(({ status }) => status === 'ACTIVE'));
  if (contract === undefined) throw new Error('The demonstration has no contract that continues.');
  const treasurer = office('FINANCE_BUREAU', contract.districtCode);
  const origin = { level: 'DISTRICT', source: 'GENERAL_BUDGET', year: 2026 };
  const opening = { division: contract.districtCode, ...origin, amountFen: 1_000_00, idempotencyKey: 'open' };
  const line = await send('finance-bureau/Budget', treasurer, { input: opening });
  expect(line).toMatchObject({ ...origin, amountFen: 1_000_00, availableFen: 1_000_00 });
  const change = { id: line['id'], changeFen: 1, reason: '年中追加', idempotencyKey: 'adjust' };
  const adjusted = await send('finance-bureau/Adjust', treasurer, { input: change });
  expect(adjusted).toEqual({ id: line['id'], amountFen: 1_000_01, availableFen: 1_000_01 });
  const before = await hub.ask(treasurer, `query ($id: ID!) { contract(id: $id) { committedFen } }`, {
    id: contract.id,
  });
  const { committedFen } = before.body.data?.['contract'] as { committedFen: number };
  const postings = [{ budgetLineId: line['id'], amountFen: 1_000_01 }];
  const commitment = { contractId: contract.id, postings, idempotencyKey: 'commit' };
  expect(await send('finance-bureau/Commit', treasurer, { input: commitment })).toEqual({
    ...{ id: contract.id, committedFen: committedFen + 1_000_01 },
  });
});

it('compares a statement with the payments', async () => {
  const paid = jinanDistricts().flatMap(({ district, disbursements }) =>
    disbursements.filter(({ status }) => status === 'PAID').map((each) => ({ district, ...each })),
  )[0];
  if (paid === undefined) throw new Error('The demonstration has paid nothing.');
  const { district, voucher, amountFen, paidOn } = paid;
  const entries = [
    { voucher, amountFen, paidOn },
    { voucher: 'none', amountFen: 1, paidOn },
  ];
  const input = { division: district, date: paidOn, entries };
  const result = await send('finance-bureau/Reconcile', office('FINANCE_BUREAU', district), { input });
  expect(result).toMatchObject({ matched: 1 });
  expect(result['unmatched']).toContainEqual({ voucher: 'none', amountFen: 1, problem: 'NO_SUCH_PAYMENT' });
});

it('sends every document in operations/ that writes finance data', () => {
  expect(sent()).toEqual(known());
});
