import { database as shape } from '../../../subgraphs/finance/database';
import { AddProcurement1752000000000 } from '../../../subgraphs/finance/migrations/1752000000000-add-procurement';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, LIXIA, STATION, idOf } from '../../support/city/small-city';

/** This suite migrates a database of a version in which contracts could not yet be signed. */
const older = olderDatabase(shape, AddProcurement1752000000000);
const { insert, migrate } = older;

type Row = Record<string, unknown>;
const CLAUSES = JSON.stringify({ content: '内容', price: '' });
const STAMP = {
  ...{ contractId: idOf('CN', 1), contractorId: CONTRACTOR.lixia, districtCode: LIXIA, stationId: STATION.lixiaFirst },
};

function instalment(number: number, more: Row): Promise<void> {
  return insert('instalment', {
    ...{ ...STAMP, id: idOf('NS', number), lotId: idOf('XT', 1), yearOrdinal: 1, kind: 'FINAL' },
    ...{ milestone: 'ACCEPTANCE', amountFen: 100, dueOn: '2026-02-01', status: 'DUE' },
    ...more,
  });
}

it('keeps acceptances and the clauses of every contract', async () => {
  const term = { signedOn: '2024-12-20', startsOn: '2025-01-01', endsOn: '2027-12-31' };
  const contract = { id: STAMP.contractId, noticeId: idOf('NT', 1), kind: 'STATION', ...term, clauses: CLAUSES };
  await insert('service_contract', { ...contract, contractorId: CONTRACTOR.lixia, districtCode: LIXIA });
  await instalment(1, { acceptedOn: '2026-01-20', acceptancePassed: 1, acceptanceRemark: '良好' });
  await instalment(2, { yearOrdinal: 2 });
  await instalment(3, { yearOrdinal: 3, acceptedOn: '2026-01-21', acceptancePassed: 0 });
  await migrate();

  const accepted = await older.database.query<Row[]>('SELECT * FROM acceptance ORDER BY id');
  expect(accepted).toMatchObject([
    { ...STAMP, id: idOf('NS', 1), yearOrdinal: 1, acceptedOn: '2026-01-20', passed: 1, remark: '良好' },
    { ...STAMP, id: idOf('NS', 3), yearOrdinal: 3, acceptedOn: '2026-01-21', passed: 0, remark: null },
  ]);
  expect(await older.database.query('SELECT version FROM service_contract')).toEqual([{ version: 1 }]);
  expect(await older.database.query('SELECT * FROM contract_revision')).toEqual([
    {
      ...{ contractId: STAMP.contractId, version: 1, districtCode: LIXIA, contractorId: CONTRACTOR.lixia },
      ...{ signedOn: '2024-12-20', reason: null, clauses: CLAUSES },
    },
  ]);
});

it('applies the events of waivers and postings again from the first one', async () => {
  await insert('follower_cursor', { subgraph: 'evaluation', chain: '3701', sequence: 7 });
  await insert('follower_cursor', { subgraph: 'personnel', chain: '3701', sequence: 8 });
  await insert('follower_cursor', { subgraph: 'stations', chain: '3701', sequence: 9 });
  await migrate();
  expect(await older.database.query('SELECT subgraph, chain FROM follower_cursor')).toEqual([
    { subgraph: 'stations', chain: '3701' },
  ]);
});
