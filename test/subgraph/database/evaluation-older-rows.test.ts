import { database as shape } from '../../../subgraphs/evaluation/database';
import { CreateEvaluation1750000000000 } from '../../../subgraphs/evaluation/migrations/1750000000000-create-evaluation';
import { AddJointScoring1751200000000 } from '../../../subgraphs/evaluation/migrations/1751200000000-add-joint-scoring';
import { openTestDatabase } from '../../support/drivers/subgraph/test-database';

const COLUMNS = 'id, stationId, contractorId, lotId, yearOrdinal, projectYear, status';

it('migrates the days on which the offices scored each older evaluation, and rejects a second current evaluation', async () => {
  const { database, close } = await openTestDatabase({ ...shape, migrations: [CreateEvaluation1750000000000] });
  const entered = (id: string, status: string) =>
    database.query(`INSERT INTO evaluation (${COLUMNS}) VALUES (?, 'S', 'C', 'L', 1, 2025, ?)`, [id, status]);
  const scored = (id: string, office: string, scoredOn: string) =>
    database.query(
      'INSERT INTO evaluation_score (evaluationId, office, dimension, pointsTenths, scoredOn) VALUES (?, ?, ?, 100, ?)',
      [id, office, 'FINANCE', scoredOn],
    );
  try {
    for (const id of ['A', 'B']) await entered(id, 'SUPERSEDED');
    await entered('C', 'DRAFT');
    await scored('A', 'DISTRICT_BUREAU', '2026-01-10');
    await scored('A', 'STREET_OFFICE', '2026-01-12');
    await scored('C', 'DISTRICT_BUREAU', '2026-02-10');
    const runner = database.createQueryRunner();
    await new AddJointScoring1751200000000().up(runner);
    await runner.release();
    const rows = await database.query<Record<string, unknown>[]>(
      'SELECT id, districtScoredOn, streetScoredOn, isCurrent, districtScoredBy FROM evaluation ORDER BY id',
    );
    const row = (
      id: string,
      districtScoredOn: string | null,
      streetScoredOn: string | null,
      isCurrent: number | null,
    ) => ({
      ...{ id, districtScoredOn, streetScoredOn, isCurrent, districtScoredBy: null },
    });
    expect(rows).toEqual([
      row('A', '2026-01-10', '2026-01-12', null),
      row('B', null, null, null),
      row('C', '2026-02-10', null, 1),
    ]);
    const second = database.query(
      `INSERT INTO evaluation (${COLUMNS}, isCurrent) VALUES ('D', 'S', 'C', 'L', 1, 2025, 'DRAFT', 1)`,
    );
    await expect(second).rejects.toThrow(/unique|duplicate/i);
  } finally {
    await close();
  }
});
