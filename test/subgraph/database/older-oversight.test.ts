import { randomBytes } from 'node:crypto';
import { runOwnWrite } from '../../../shared/record/write/own-write';
import { Sealing } from '../../../shared/runtime/sealing';
import { database as shape } from '../../../subgraphs/evaluation/database';
import { AddressRectifications1753510000000 } from '../../../subgraphs/evaluation/migrations/1753510000000-address-rectifications';
import { ComplaintVault } from '../../../subgraphs/evaluation/oversight/complaint/complaint-vault';
import { sealOlderComplaints } from '../../../subgraphs/evaluation/oversight/complaint/sealing.commands';
import { onTransaction } from '../../../subgraphs/evaluation/transaction';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, NOW, STATION, idOf } from '../../support/city/small-city';

/** Restores the schema from before rectifications had addressees and complaints had terms. */
const older = olderDatabase(shape, AddressRectifications1753510000000);
const rows = (sql: string) => older.database.query<Record<string, unknown>[]>(sql);
const CONTACT = '孙某某 13900001111';

beforeEach(async () => {
  const rectification = (number: number, end: (string | null)[]) =>
    older.database.query(
      `INSERT INTO rectification (id, stationId, contractorId, lotId, rule, demand, openedBy, openedOn, dueOn, status, answer, answeredOn)
       VALUES (?, ?, ?, ?, 'PE-5', '补齐', 'DISTRICT_HUB', '2026-05-01', '2026-06-01', ?, ?, ?)`,
      [idOf('RC', number), STATION.lixiaFirst, CONTRACTOR.lixia, idOf('XT', 1), ...end],
    );
  await rectification(1, ['OPEN', null, null]);
  await rectification(2, ['ANSWERED', '已补', '2026-05-20']);
  await older.database.query(
    `INSERT INTO complaint (id, stationId, receivedOn, text, contact, status, outcome, answeredOn)
     VALUES (?, ?, '2026-05-05', '没有开门', ?, 'ANSWERED', 'UPHELD', '2026-05-09')`,
    [idOf('CP', 1), STATION.lixiaFirst, CONTACT],
  );
  await older.database.query('INSERT INTO complaint_receipt VALUES (?, ?, ?, ?)', [
    ...['0'.repeat(64), idOf('CP', 1), STATION.lixiaFirst, 'ANSWERED'],
  ]);
});

it('addresses older rectifications to their contractors, and keeps their answers as first rounds', async () => {
  await older.migrate();
  const columns = 'id, addressee, contractorId, round, inspectionId, visitId';
  const addressed = {
    addressee: 'CONTRACTOR',
    contractorId: CONTRACTOR.lixia,
    round: 1,
    inspectionId: null,
    visitId: null,
  };
  expect(await rows(`SELECT ${columns} FROM rectification ORDER BY id`)).toEqual([
    { id: idOf('RC', 1), ...addressed },
    { id: idOf('RC', 2), ...addressed },
  ]);
  expect(await rows('SELECT * FROM rectification_round')).toEqual([
    {
      ...{ id: idOf('RC', 2), rectificationId: idOf('RC', 2), round: 1, dueOn: '2026-06-01', answer: '已补' },
      ...{ answeredOn: '2026-05-20', returnedOn: null, returnReason: null },
    },
  ]);
  await older.database.query("UPDATE rectification SET contractorId = NULL, lotId = NULL, addressee = 'STREET'");
});

it('shows the holders of older receipts the outcome, and gives no older complaint a due date', async () => {
  await older.migrate();
  expect(await rows('SELECT receivedOn, outcome, answeredOn, dueOn, publishedAnswer FROM complaint_receipt')).toEqual([
    { receivedOn: '2026-05-05', outcome: 'UPHELD', answeredOn: '2026-05-09', dueOn: null, publishedAnswer: null },
  ]);
});

it('leaves the sealing of older complaints to the daily job, which may be repeated', async () => {
  await older.migrate();
  const vault = new ComplaintVault(new Sealing(randomBytes(32)));
  const seal = () =>
    runOwnWrite({ source: older.database, subgraph: 'evaluation', now: NOW }, ({ access }) =>
      sealOlderComplaints(onTransaction(access), { vault }),
    );
  await seal();
  const [first] = await rows('SELECT * FROM complaint');
  await seal();
  const [second] = await rows('SELECT * FROM complaint');
  expect(second).toEqual(first);
  expect(JSON.stringify(first)).not.toMatch(/没有开门|孙某某|1390/);
  const { id, text, contact } = first as { id: string; text: string; contact: string };
  const stored = { id, text, contact, isSealed: true };
  expect([vault.textOf(stored), vault.contactOf(stored)]).toEqual(['没有开门', CONTACT]);
});
