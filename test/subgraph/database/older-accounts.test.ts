import { database as shape } from '../../../subgraphs/finance/database';
import { AddPaymentAccounts1753100000000 } from '../../../subgraphs/finance/migrations/1753100000000-add-payment-accounts';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, LIXIA, STATION, idOf, nameOf } from '../../support/city/small-city';

/** Restores the schema from before accounts belonged to contracts. */
const older = olderDatabase(shape, AddPaymentAccounts1753100000000);
const { insert, migrate } = older;
const ACCOUNT = '6222000000000001';

type Row = Record<string, unknown>;
const rows = (sql: string) => older.database.query<Row[]>(sql);

function contractor(id: string, bankAccount: string): Promise<void> {
  return insert('contractor', {
    ...{ id, name: nameOf(id), creditCode: `5299000000000${id.slice(-4)}X`, kind: 'ENTERPRISE', treasuryFunded: 0 },
    ...{ divisionCode: LIXIA, districtCode: LIXIA, bankAccount },
  });
}

async function contract(number: number, contractorId: string, endsOn: string): Promise<void> {
  const term = { signedOn: '2020-12-20', startsOn: '2021-01-01', endsOn };
  const own = { id: idOf('CN', number), noticeId: idOf('NT', number), districtCode: LIXIA, contractorId };
  await insert('service_contract', { ...own, kind: 'STATION', ...term, clauses: '{}', version: 1 });
}

function instalment(number: number, status: string): Promise<void> {
  const of = { contractId: idOf('CN', number), contractorId: CONTRACTOR.lixia, districtCode: LIXIA };
  return insert('instalment', {
    ...{ ...of, id: idOf('NS', number), lotId: idOf('XT', number), stationId: STATION.lixiaFirst, yearOrdinal: 1 },
    ...{ kind: 'FINAL', milestone: 'ACCEPTANCE', amountFen: 100, dueOn: '2022-02-01', status },
  });
}

beforeEach(async () => {
  await contractor(CONTRACTOR.lixia, ACCOUNT);
  await contractor(CONTRACTOR.none, '');
  await contract(1, CONTRACTOR.lixia, '2999-12-31');
  await contract(2, CONTRACTOR.lixia, '2022-12-31');
  await instalment(2, 'PAID');
  await contract(3, CONTRACTOR.lixia, '2022-12-31');
  await instalment(3, 'DUE');
  await contract(4, CONTRACTOR.none, '2999-12-31');
});

it('moves known accounts to the contracts in force and to those that are not wholly paid', async () => {
  await migrate();
  const accounts = await rows('SELECT * FROM payment_account ORDER BY contractId');
  expect(accounts.map((each) => each['contractId'])).toEqual([idOf('CN', 1), idOf('CN', 3)]);
  for (const account of accounts) {
    expect(account).toMatchObject({
      ...{ districtCode: LIXIA, contractorId: CONTRACTOR.lixia, holder: nameOf(CONTRACTOR.lixia) },
      ...{ accountNumber: ACCOUNT, bankName: null, status: 'IN_FORCE', version: 1, enteredBy: null, confirmedBy: null },
    });
  }
  expect(await rows('SELECT DISTINCT bankAccount, version FROM contractor')).toEqual([{ bankAccount: '', version: 1 }]);
});

it('can be repeated after it was killed at any point', async () => {
  const runner = older.database.createQueryRunner();
  await new AddPaymentAccounts1753100000000().up(runner);
  await runner.release();
  await migrate();
  expect(await rows('SELECT id FROM payment_account')).toHaveLength(2);
});
