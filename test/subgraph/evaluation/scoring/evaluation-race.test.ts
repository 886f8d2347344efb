import {
  GOOD,
  bureau,
  eachOnFreshEvaluations,
  pointsOf,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';

const bench = eachOnFreshEvaluations();
const ROUNDS = 50;

type Row = { id: string; status: string; scoreTenths: number };
const current = () =>
  bench.rows<Row>('SELECT id, status, scoreTenths FROM evaluation WHERE isCurrent = 1 AND projectYear = 2026');

it(`creates one evaluation when two offices score at the same instant, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const input = pointsOf(GOOD);
    // A person who scored a superseded evaluation may not score again, so other persons score in each round.
    const scorers = [bureau, street].map((each) => ({ ...each, subject: `${each.role}-${round}@test` }) as typeof each);
    const calls = scorers.map((caller) => bench.send(caller, 'scoreEvaluation', { input }));
    const answers = await Promise.all(calls);
    expect(answers.map(({ refused }) => refused)).toEqual([null, null]);
    const [row, ...more] = await current();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ status: 'SCORED', scoreTenths: 895 });
    expect(answers.map(({ written }) => written?.id)).toEqual([row?.id, row?.id]);
    const id = row?.id ?? '';
    await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
    const signatures = [bureau, street].map((caller) => bench.send(caller, 'signEvaluation', { id }));
    expect((await Promise.all(signatures)).map(({ refused }) => refused)).toEqual([null, null]);
    await bench.done(bureau, 'supersedeEvaluation', { id, reason: '重新评估' });
  }
  const kinds = await bench.rows<{ action: string; n: number }>(
    "SELECT action, COUNT(*) AS n FROM event WHERE subjectType = 'Evaluation' AND action <> 'EVALUATION_ENTERED' GROUP BY action ORDER BY action",
  );
  expect(kinds.map(({ action, n }) => [action, Number(n)])).toEqual([
    ['EVALUATION_ACCEPTED', ROUNDS],
    ['EVALUATION_SCORED_BY_OFFICE', 2 * ROUNDS],
    ['EVALUATION_SIGNED', ROUNDS],
    ['EVALUATION_SIGNED_BY_OFFICE', ROUNDS],
    ['EVALUATION_SUPERSEDED', ROUNDS],
  ]);
});

it('refuses one of two persons of an office who score at the same instant, and keeps the other’s points', async () => {
  for (let round = 0; round < 10; round += 1) {
    const persons = ['one@test', 'other@test'].map((subject) => ({ ...bureau, subject }) as typeof bureau);
    const given = [
      [10, 10, 10, 10, 10],
      [9, 9, 9, 9, 9],
    ];
    const answers = await Promise.all(
      persons.map((caller, index) => bench.send(caller, 'scoreEvaluation', { input: pointsOf(given[index] ?? []) })),
    );
    expect(answers.map(({ refused }) => refused?.['state'] ?? null).sort()).toEqual(['DRAFT', null]);
    const kept = await bench.rows<{ pointsTenths: number }>(
      'SELECT DISTINCT s.pointsTenths FROM evaluation_score s JOIN evaluation e ON e.id = s.evaluationId WHERE e.isCurrent = 1 AND e.projectYear = 2026',
    );
    const winner = answers.findIndex(({ refused }) => refused === null);
    expect(kept).toEqual([{ pointsTenths: (given[winner]?.[0] ?? 0) * 10 }]);
    await bench.rows(
      "DELETE FROM evaluation_score WHERE evaluationId IN (SELECT id FROM evaluation WHERE status = 'DRAFT')",
    );
    await bench.rows("DELETE FROM evaluation WHERE status = 'DRAFT'");
  }
});

it('rejects a second current evaluation of one lot and year in the table itself', async () => {
  await bench.scored();
  const columns = 'stationId, contractorId, lotId, yearOrdinal, projectYear, status, isCurrent';
  const twice = bench.rows(
    `INSERT INTO evaluation (id, ${columns}) SELECT 'twice', ${columns} FROM evaluation WHERE isCurrent = 1 AND projectYear = 2026`,
  );
  await expect(twice).rejects.toThrow(/unique|duplicate/i);
});
