import { runOwnWrite } from '../../../shared/record/write/own-write';
import { POLICIES } from '../../../shared/policy/policy';
import { database as shape } from '../../../subgraphs/evaluation/database';
import { AddObligations1751100000000 } from '../../../subgraphs/evaluation/migrations/1751100000000-add-obligations';
import { expectFurther } from '../../../subgraphs/evaluation/submission/expectation/expectation.commands';
import { onTransaction } from '../../../subgraphs/evaluation/transaction';
import { olderDatabase } from '../../support/drivers/subgraph/older-database';
import { CONTRACTOR, LIXIA, NOW, STATION, STREET, idOf } from '../../support/city/small-city';

/** This suite migrates a database of a version that stored no obligations. */
const older = olderDatabase(shape, AddObligations1751100000000);
const { migrate } = older;
beforeEach(async () => {
  await lot('XT', 1, ['2024-03-15', '2025-03-14']);
  await lot('XT', 2, ['2025-03-15', '2028-03-14']);
  await older.database.query(
    `INSERT INTO place (stationId, divisionCode, districtCode, status) VALUES ('${STATION.lixiaFirst}', '${STREET.lixiaFirst}', '${LIXIA}', 'OPERATING')`,
  );
});

/**
 * Adds a lot of the contractor at Lixia's first station. In these tests, the contractor has two lots there, one after
 * the other.
 */
async function lot(kind: string, number: number, [startsOn, endsOn]: [string, string]): Promise<void> {
  const values = [
    idOf(kind, number),
    STATION.lixiaFirst,
    idOf('CN', number),
    CONTRACTOR.lixia,
    startsOn,
    startsOn,
    endsOn,
  ];
  const columns = 'lotId, stationId, contractId, contractorId, signedOn, startsOn, endsOn';
  await older.database.query(`INSERT INTO place_lot (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)`, values);
}

type Sent = { number: number; kind: string; period: string; at: string; revision?: number; of?: 'district' };

async function sent({ number, kind, period, at, revision = 1, of }: Sent): Promise<void> {
  const owner = of === 'district' ? [null, null] : [STATION.lixiaFirst, CONTRACTOR.lixia];
  const values = [
    idOf('SB', number),
    LIXIA,
    ...owner,
    kind,
    period,
    '2026-03-31',
    at,
    revision,
    `${kind} "${revision}"`,
  ];
  const columns = 'id, districtCode, stationId, contractorId, kind, period, dueOn, submittedAt, revision, summary';
  await older.database.query(`INSERT INTO submission (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values);
}

it('creates an obligation for each report of every contractor, with all revisions of the report', async () => {
  await sent({ number: 1, kind: 'ANNUAL_PLAN', period: '2026', at: '2026-03-01T01:00:00.000Z', of: 'district' });
  await sent({ number: 2, kind: 'MONTHLY_BRIEF', period: '2025-02', at: '2025-03-05T01:00:00.000Z' });
  await sent({ number: 3, kind: 'MONTHLY_BRIEF', period: '2026-03', at: '2026-04-05T01:00:00.000Z' });
  await sent({ number: 4, kind: 'MONTHLY_BRIEF', period: '2026-03', at: '2026-04-09T01:00:00.000Z', revision: 2 });
  await sent({ number: 5, kind: 'MID_TERM_REPORT', period: '2025', at: '2025-09-05T01:00:00.000Z' });
  await migrate();
  const columns = 'ownerId, kind, period, projectYear, divisionCode, revision, firstSubmittedAt, lastSubmittedAt';
  const rows = await older.database.query<unknown[]>(`SELECT ${columns} FROM obligation ORDER BY id`);
  const own = { divisionCode: STREET.lixiaFirst, revision: 1 };
  const once = (at: string) => ({ firstSubmittedAt: at, lastSubmittedAt: at });
  expect(rows).toEqual([
    {
      ...{ ownerId: LIXIA, kind: 'ANNUAL_PLAN', period: '2026', projectYear: null, divisionCode: null, revision: 1 },
      ...once('2026-03-01T01:00:00.000Z'),
    },
    {
      ...{ ...own, ownerId: idOf('XT', 1), kind: 'MONTHLY_BRIEF', period: '2025-02', projectYear: 2024 },
      ...once('2025-03-05T01:00:00.000Z'),
    },
    {
      ...{ ...own, ownerId: idOf('XT', 2), kind: 'MONTHLY_BRIEF', period: '2026-03', projectYear: 2025, revision: 2 },
      ...{ firstSubmittedAt: '2026-04-05T01:00:00.000Z', lastSubmittedAt: '2026-04-09T01:00:00.000Z' },
    },
    {
      ...{ ...own, ownerId: idOf('XT', 2), kind: 'MID_TERM_REPORT', period: '2025', projectYear: 2025 },
      ...once('2025-09-05T01:00:00.000Z'),
    },
  ]);
  const revisions = await older.database.query<{ obligationId: string; revision: number; content: string }[]>(
    'SELECT obligationId, revision, content FROM submission ORDER BY id',
  );
  expect(revisions.map(({ content }) => (JSON.parse(content) as { summary: string }).summary)).toEqual([
    ...['ANNUAL_PLAN "1"', 'MONTHLY_BRIEF "1"', 'MONTHLY_BRIEF "1"', 'MONTHLY_BRIEF "2"', 'MID_TERM_REPORT "1"'],
  ]);
  expect(revisions.map(({ obligationId, revision }) => [obligationId, revision])).toEqual(
    [
      [1, 1],
      [2, 1],
      [3, 1],
      [3, 2],
      [5, 1],
    ].map(([number = 0, revision]) => [idOf('SB', number), revision]),
  );
});

it('leaves the other obligations to the daily job, which does not repeat the obligations of the migration', async () => {
  await sent({ number: 1, kind: 'ANNUAL_PLAN', period: '2026', at: '2026-03-01T01:00:00.000Z', of: 'district' });
  await sent({ number: 3, kind: 'MONTHLY_BRIEF', period: '2026-03', at: '2026-04-05T01:00:00.000Z' });
  await migrate();
  const work = () =>
    runOwnWrite({ source: older.database, subgraph: 'evaluation', now: NOW }, ({ access, today }) =>
      expectFurther(onTransaction(access), { today, policies: POLICIES }),
    );
  await work();
  await work();
  const rows =
    await older.database.query<{ ownerId: string; kind: string; revision: number }[]>('SELECT * FROM obligation');
  const of = (ownerId: string) => rows.filter((row) => row.ownerId === ownerId);
  expect(of(LIXIA)).toHaveLength(6);
  expect(of(idOf('XT', 2)).filter(({ kind }) => kind === 'MONTHLY_BRIEF')).toHaveLength(30);
  expect(rows.filter(({ revision }) => revision === 1)).toHaveLength(2);
});
