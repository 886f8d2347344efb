import { type Caller } from '../../../../shared/access/caller';
import { contractor } from '../../../support/city/callers';
import {
  GOOD,
  bureau,
  eachOnFreshEvaluations,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { CONTRACTOR, STATION, TODAY, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const SIGNED_2025 = idOf('EV', 1);

describe('an objection', () => {
  const object = (caller: Caller, evaluationId: string, reason = '财务得分偏低') =>
    bench.send(caller, 'objectToEvaluation', { evaluationId, reason });
  const TO_OBJECT =
    '{ evaluationsToObject(first: 10) { totalCount nodes { id projectYear objection { on } station { id } } } }';
  const listed = async (caller: Caller) => (await bench.ask(caller, TO_OBJECT)).data?.['evaluationsToObject'];

  it('is open to the contractor, who reads that the evaluation was scored but no points', async () => {
    await bench.score(bureau, GOOD);
    expect(await listed(runner)).toEqual({ totalCount: 0, nodes: [] });
    const { id } = await bench.score(street, GOOD);
    const open = { id, projectYear: 2026, objection: null, station: { id: STATION.lixiaFirst } };
    expect(await listed(runner)).toEqual({ totalCount: 1, nodes: [open] });
    expect(await listed(contractor(CONTRACTOR.several))).toEqual({ totalCount: 0, nodes: [] });
    const { written } = await object(runner, id);
    expect(written).toEqual({ ...open, objection: { on: TODAY, reason: '财务得分偏低' } });
    expect(await listed(runner)).toEqual({ totalCount: 0, nodes: [] });
    const event = (await bench.events()).at(-1);
    expect(event).toMatchObject({
      action: 'EVALUATION_OBJECTED',
      actor: 'contractor@test',
      after: { objectedOn: TODAY },
    });
    expect(await bench.done(bureau, 'signEvaluation', { id })).toMatchObject({ objection: { reason: '财务得分偏低' } });
    expect(await bench.done(street, 'signEvaluation', { id })).toMatchObject({ status: 'SIGNED' });
  });

  it.each(['score', 'grade', 'status', 'dimensions { points }', 'scores { points }', 'signedBy { on }'])(
    'hides %s from the contractor',
    async (field) => {
      const id = await bench.scored();
      const ask = (root: string) => bench.ask(runner, `${root} ${field} } }`.replace('$id', `"${id}"`));
      for (const source of [
        '{ evaluationsToObject(first: 1) { nodes {',
        'mutation { objectToEvaluation(evaluationId: $id, reason: "r") {',
      ]) {
        const { errors = [] } = await ask(source.replace('{ nodes {', '{ nodes { id').replace(/\) \{$/, ') { id'));
        expect(errors).not.toEqual([]);
      }
      const { data } = await bench.ask(runner, '{ evaluations(first: 9, projectYear: 2026) { totalCount } }');
      expect(data?.['evaluations']).toEqual({ totalCount: 0 });
    },
  );

  it('is accepted once, before both have signed, from the evaluated contractor', async () => {
    const { id } = await bench.score(bureau, GOOD);
    const missing = await object(runner, MISSING);
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(await object(runner, id)).toEqual(missing);
    await bench.score(street, GOOD);
    for (const other of [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none]) {
      expect(await object(contractor(other), id)).toEqual(missing);
    }
    expect((await object(runner, id, '')).refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
    expect((await object(runner, id)).refused).toBeNull();
    expect((await object(runner, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    expect((await object(runner, SIGNED_2025)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
  });
});
