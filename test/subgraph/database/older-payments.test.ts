import { database as shape } from '../../../subgraphs/finance/database';
import { AddPaymentCourse1752200000000 } from '../../../subgraphs/finance/migrations/1752200000000-add-payment-course';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, idOf } from '../../support/city/small-city';

/** This suite migrates a database of a version in which payments were not made through the Hub. */
const older = olderDatabase(shape, AddPaymentCourse1752200000000);
const { insert, migrate } = older;

const STAMP = {
  ...{ contractId: idOf('CN', 1), contractorId: CONTRACTOR.lixia, districtCode: LIXIA, stationId: STATION.lixiaFirst },
};
const lot = (number: number, more: Record<string, unknown>) =>
  insert('lot', {
    ...STAMP,
    ...{ id: idOf('XT', number), priceFen: 100_000_00, signedOn: '2023-01-10', startsOn: '2023-02-01' },
    ...{ endsOn: '2026-01-31', status: 'SETTLED', settlementClaimedFen: 0, settledOn: '2024-03-20' },
    ...more,
  });

it('allows the payment of an older settlement, in the project year in which the lot ended', async () => {
  await lot(1, { terminatedOn: '2024-01-31', settlementOwedFen: 700 });
  await lot(2, { terminatedOn: '2024-02-01', settlementOwedFen: 800 });
  await lot(3, { terminatedOn: '2023-01-20', settlementOwedFen: 900 });
  await lot(4, { terminatedOn: '2024-02-01', settlementOwedFen: 0 });
  await lot(5, { terminatedOn: '2024-02-01', status: 'TERMINATED', settledOn: null, settlementOwedFen: null });
  await migrate();
  const rows = await older.database.query<Record<string, unknown>[]>(
    'SELECT lotId, yearOrdinal, kind, milestone, amountFen, status FROM instalment ORDER BY lotId',
  );
  const owed = { kind: 'SETTLEMENT', milestone: 'SETTLEMENT', status: 'DUE' };
  expect(rows.map((row) => ({ ...row, amountFen: Number(row['amountFen']) }))).toEqual([
    { ...owed, lotId: idOf('XT', 1), yearOrdinal: 1, amountFen: 700 },
    { ...owed, lotId: idOf('XT', 2), yearOrdinal: 2, amountFen: 800 },
    { ...owed, lotId: idOf('XT', 3), yearOrdinal: 1, amountFen: 900 },
  ]);
});

const payment = (number: number, more: Record<string, unknown>) => ({
  ...STAMP,
  ...{ id: idOf('DB', number), lotId: idOf('XT', 1), instalmentId: idOf('NS', number), status: 'PAID', amountFen: 7 },
  ...{ invoiceNumber: `F${number}`, invoiceAmountFen: 7, requestedAt: '2026-01-05T01:00:00.000Z' },
  ...more,
});

it('keeps payments with their invoices, and afterwards rejects a used voucher', async () => {
  await insert('disbursement', payment(1, { voucher: 'V1' }));
  await insert('disbursement', payment(2, { voucher: null }));
  await migrate();
  const rows = await older.database.query<Record<string, unknown>[]>(
    'SELECT invoiceNumber, invoiceAmountFen, voucher, requestedBy FROM disbursement ORDER BY id',
  );
  expect(rows.map((row) => ({ ...row, invoiceAmountFen: Number(row['invoiceAmountFen']) }))).toEqual([
    { invoiceNumber: 'F1', invoiceAmountFen: 7, voucher: 'V1', requestedBy: null },
    { invoiceNumber: 'F2', invoiceAmountFen: 7, voucher: null, requestedBy: null },
  ]);
  await insert('disbursement', payment(3, { voucher: null, invoiceNumber: null, invoiceAmountFen: null }));
  await expect(insert('disbursement', payment(4, { voucher: 'V1' }))).rejects.toThrow(/unique|duplicate/i);
});

it('gives payments of a district with the same voucher distinct vouchers, and does not change the first voucher', async () => {
  await insert('disbursement', payment(1, { voucher: 'V1' }));
  await insert('disbursement', payment(2, { voucher: 'V1' }));
  await insert('disbursement', payment(3, { voucher: 'V1', districtCode: SHIZHONG }));
  await migrate();
  const rows = await older.database.query<{ voucher: string }[]>('SELECT voucher FROM disbursement ORDER BY id');
  expect(rows.map(({ voucher }) => voucher)).toEqual(['V1', `V1-${idOf('DB', 2).slice(-8)}`, 'V1']);
});
