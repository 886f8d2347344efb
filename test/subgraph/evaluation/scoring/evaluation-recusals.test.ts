import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import {
  BAD,
  GOOD,
  TODAY,
  YEAR,
  bureau,
  colleague,
  eachOnFreshEvaluations,
  pointsOf,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { SHIZHONG, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const SIGNED_2025 = idOf('EV', 1);

const scoreWith = (caller: Caller, change: Record<string, unknown>) =>
  bench.send(caller, 'scoreEvaluation', { input: { ...pointsOf(GOOD), ...change } });
const refusedWith = async (...call: Parameters<typeof bench.send>) => (await bench.send(...call)).refused;

describe('a recusal', () => {
  const about = (change: Record<string, unknown> = {}) => ({
    input: { ...YEAR, reason: '与承接主体负责人有亲属关系', ...change },
  });

  it('bars the person from scoring and signing, but not their colleagues', async () => {
    const { id, ...answer } = await bench.done(street, 'recuse', about());
    expect(answer).toEqual({
      role: 'STREET_OFFICE',
      projectYear: 2026,
      on: TODAY,
      reason: '与承接主体负责人有亲属关系',
    });
    expect((await scoreWith(street, {})).refused).toMatchObject({ code: 'FORBIDDEN' });
    await bench.score(bureau, GOOD);
    const evaluation = await bench.score(colleague(street), GOOD);
    expect(evaluation['recusals']).toEqual([{ role: 'STREET_OFFICE', reason: '与承接主体负责人有亲属关系' }]);
    await bench.done(runner, 'acceptEvaluation', { evaluationId: evaluation.id });
    expect(await refusedWith(street, 'signEvaluation', { id: evaluation.id })).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(colleague(street), 'signEvaluation', { id: evaluation.id });
    const [event] = await bench.events();
    expect(event).toMatchObject({ action: 'EVALUATOR_RECUSED', subject: `Recusal ${id}`, actor: 'street_office@test' });
    expect(event?.after).toEqual({ ...YEAR, office: 'STREET_OFFICE', recusedOn: TODAY });
  });

  it('withdraws the person’s points until both offices have scored', async () => {
    const { id } = await bench.score(bureau, BAD);
    await bench.done(bureau, 'recuse', about({ stationId: null, projectYear: null, evaluationId: id }));
    expect((await bench.ask(bureau, '{ evaluations(first: 9, status: [DRAFT]) { totalCount } }')).data).toEqual({
      evaluations: { totalCount: 0 },
    });
    const again = await bench.score(colleague(bureau), GOOD);
    expect(again).toMatchObject({ id, status: 'DRAFT' });
    expect((again['ownScores'] as { points: number }[]).map(({ points }) => points)).toEqual(GOOD);
    expect(await bench.score(street, GOOD)).toMatchObject({ id, status: 'SCORED', score: 89.5 });
    expect((await bench.events()).map(({ action }) => action)).toEqual([
      ...['EVALUATION_SCORED_BY_OFFICE', 'EVALUATOR_RECUSED', 'EVALUATION_SCORE_WITHDRAWN'],
      ...Array<string>(2).fill('EVALUATION_SCORED_BY_OFFICE'),
    ]);
  });

  it('leaves the points unchanged after both offices have scored, but withdraws a first signature', async () => {
    const id = await bench.accepted(GOOD);
    await bench.done(bureau, 'signEvaluation', { id });
    await bench.done(bureau, 'recuse', about());
    const { data } = await bench.ask(
      street,
      'query ($id: ID!) { evaluation(id: $id) { status score signedBy { role } } }',
      { id },
    );
    expect(data?.['evaluation']).toEqual({ status: 'SCORED', score: 89.5, signedBy: [] });
    await bench.done(street, 'signEvaluation', { id });
    expect(await refusedWith(bureau, 'signEvaluation', { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await bench.done(colleague(bureau), 'signEvaluation', { id })).toMatchObject({ status: 'SIGNED' });
    expect((await bench.events()).map(({ action }) => action)).toContain('EVALUATION_SIGNATURE_WITHDRAWN');
  });

  it('is accepted once, and refused after signing', async () => {
    await bench.done(bureau, 'recuse', about());
    expect(await refusedWith(bureau, 'recuse', about())).toMatchObject({ code: 'INVALID_STATE', state: 'RECUSED' });
    for (const named of [{ projectYear: 2025 }, { stationId: null, projectYear: null, evaluationId: SIGNED_2025 }]) {
      expect(await refusedWith(street, 'recuse', about(named))).toMatchObject({
        code: 'INVALID_STATE',
        state: 'SIGNED',
      });
    }
  });

  it('also applies to superseding, and to an evaluation that replaces a signed evaluation', async () => {
    await bench.done(bureau, 'recuse', about());
    await bench.score(colleague(bureau), GOOD);
    const { id } = await bench.score(street, GOOD);
    await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
    for (const caller of [colleague(bureau), street]) await bench.done(caller, 'signEvaluation', { id });
    const replacing = { id, reason: '依据有误' };
    expect(await refusedWith(bureau, 'supersedeEvaluation', replacing)).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(colleague(bureau), 'supersedeEvaluation', replacing);
    expect((await scoreWith(bureau, {})).refused).toMatchObject({ code: 'FORBIDDEN' });
  });

  it.each([
    ['neither', { stationId: null, projectYear: null }, 'input.evaluationId'],
    ['both', { evaluationId: SIGNED_2025 }, 'input.evaluationId'],
    ['a station without a year', { projectYear: null }, 'input.evaluationId'],
    ['a year outside the term of every lot', { projectYear: 2031 }, 'input.projectYear'],
    ['no reason', { reason: ' ' }, 'input.reason'],
  ])('must name an evaluation or a station’s year: not %s', async (_, change, field) => {
    expect(await refusedWith(bureau, 'recuse', about(change))).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is refused to callers outside the scope', async () => {
    const byId = (evaluationId: string) => about({ stationId: null, projectYear: null, evaluationId });
    const missing = await bench.send(bureau, 'recuse', byId(MISSING));
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = office('DISTRICT_BUREAU', SHIZHONG);
    expect(await bench.send(elsewhere, 'recuse', byId(SIGNED_2025))).toEqual(missing);
    const atMissing = await bench.send(elsewhere, 'recuse', about({ stationId: MISSING }));
    expect(atMissing.refused).toMatchObject({ code: 'NOT_FOUND', field: 'input.stationId' });
    expect(await bench.send(elsewhere, 'recuse', about())).toEqual(atMissing);
    const { id } = await bench.score(bureau, GOOD);
    expect(await bench.send(street, 'recuse', byId(id))).toEqual(missing);
  });
});
