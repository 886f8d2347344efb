import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import {
  BAD,
  GOOD,
  auditor,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  pointsOf,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { OTHER_CITY, SHIZHONG } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const withdraw = (caller: Caller, id: string, reason = '录入有误') =>
  bench.send(caller, 'withdrawScore', { id, reason });
const actions = async () => (await bench.events()).map(({ action }) => action);

describe('withdrawing a score', () => {
  it('is done by one office alone until the other office has scored, and the same person may score again', async () => {
    const { id } = await bench.score(bureau, BAD);
    expect((await withdraw(street, id)).refused).toMatchObject({ code: 'NOT_FOUND' });
    expect((await withdraw(cityBureau, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    expect((await withdraw(bureau, id)).written).toMatchObject({ id, status: 'DRAFT', withdrawals: [] });
    const own = 'query ($id: ID!) { evaluation(id: $id) { ownScores { points } } }';
    expect((await bench.ask(bureau, own, { id })).data).toEqual({ evaluation: { ownScores: [] } });
    expect((await withdraw(bureau, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    await bench.score(street, GOOD);
    expect(await bench.score(bureau, GOOD)).toMatchObject({ id, status: 'SCORED', score: 89.5, round: 1 });
    expect(await actions()).toEqual([
      ...['EVALUATION_SCORED_BY_OFFICE', 'EVALUATION_SCORE_WITHDRAWN'],
      ...Array<string>(2).fill('EVALUATION_SCORED_BY_OFFICE'),
    ]);
  });

  it('requires both offices once both have scored, and other persons score again', async () => {
    const id = await bench.scored(BAD);
    const asked = await withdraw(street, id, '评分表有误');
    expect(asked.written).toMatchObject({
      status: 'SCORED',
      score: 25,
      withdrawals: [{ role: 'STREET_OFFICE', reason: '评分表有误' }],
    });
    expect((await withdraw(colleague(street), id)).refused).toMatchObject({ state: 'SCORED' });
    const agreed = await withdraw(bureau, id, '同意撤回');
    expect(agreed.written).toMatchObject({ status: 'DRAFT', round: 2, score: null, scores: [], withdrawals: [] });
    for (const caller of [bureau, street]) await expect(bench.score(caller, GOOD)).rejects.toThrow('FORBIDDEN');
    await bench.score(colleague(bureau), GOOD);
    const other = { ...street, subject: 'other@test' } as Caller;
    expect(await bench.score(other, GOOD)).toMatchObject({ id, status: 'SCORED', score: 89.5, round: 2 });
    expect((await actions()).slice(2, 4)).toEqual(['EVALUATION_WITHDRAWAL_REQUESTED', 'EVALUATION_SCORE_WITHDRAWN']);
    expect(JSON.stringify(await bench.events())).not.toContain('同意撤回');
  });

  it('can be done by the city bureau alone, even after one signature', async () => {
    const id = await bench.accepted(BAD);
    await bench.done(bureau, 'signEvaluation', { id });
    const { written } = await withdraw(cityBureau, id, '评分程序不合规');
    expect(written).toMatchObject({ status: 'DRAFT', round: 2, signedBy: [] });
    const signing = await bench.send(street, 'signEvaluation', { id });
    expect(signing.refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
  });

  it('blocks signatures until the office drops the request or the city bureau refuses it', async () => {
    const id = await bench.accepted();
    await bench.done(bureau, 'signEvaluation', { id });
    expect((await withdraw(bureau, id)).written).toMatchObject({
      status: 'SCORED',
      signedBy: [],
      withdrawals: [{ role: 'DISTRICT_BUREAU' }],
    });
    for (const caller of [bureau, street]) {
      const { refused } = await bench.send(caller, 'signEvaluation', { id });
      expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'WITHDRAWAL_REQUESTED' });
    }
    const others = await bench.send(street, 'dropScoreWithdrawal', { id });
    expect(others.refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    for (const caller of [bureau, cityBureau]) {
      expect(await bench.done(caller, 'dropScoreWithdrawal', { id })).toMatchObject({ withdrawals: [] });
      if (caller === bureau) await withdraw(bureau, id);
    }
    await bench.done(street, 'signEvaluation', { id });
    expect((await actions()).at(-2)).toBe('EVALUATION_WITHDRAWAL_DROPPED');
  });

  it('is impossible once both have signed', async () => {
    const id = await bench.signed();
    for (const caller of [bureau, street, cityBureau]) {
      expect((await withdraw(caller, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
    }
  });

  it('is refused outside the scope, to a recused person, to one person for both offices, and without a reason', async () => {
    const id = await bench.scored();
    const missing = await withdraw(bureau, MISSING);
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    for (const caller of [office('DISTRICT_BUREAU', SHIZHONG), office('CITY_BUREAU', OTHER_CITY)]) {
      expect(await withdraw(caller, id)).toEqual(missing);
    }
    expect((await withdraw(bureau, id, ' ')).refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
    const both = { ...street, subject: 'district_bureau@test' } as Caller;
    expect((await withdraw(both, id)).refused).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(bureau, 'recuse', { input: { evaluationId: id, reason: '回避' } });
    expect((await withdraw(bureau, id)).refused).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('withdrawn scores', () => {
  const SHOWN = 'query ($id: ID!) { evaluation(id: $id) { withdrawnScores { role ground reason scores { points } } } }';
  const shown = async (id: string) => (await bench.ask(auditor, SHOWN, { id })).data?.['evaluation'];

  it('remain readable for auditors, in the current round only after both offices have scored', async () => {
    const { id } = await bench.score(bureau, BAD);
    await withdraw(bureau, id);
    expect(await shown(id)).toEqual({ withdrawnScores: [] });
    await bench.score(bureau, GOOD);
    expect(await shown(id)).toEqual({ withdrawnScores: [] });
    await bench.score(street, GOOD);
    const scores = BAD.map((points) => ({ points }));
    const alone = { role: 'DISTRICT_BUREAU', ground: 'OFFICE_ALONE', reason: '录入有误', scores };
    expect(await shown(id)).toEqual({ withdrawnScores: [alone] });
    await withdraw(cityBureau, id, '评分程序不合规');
    const byCity = ['DISTRICT_BUREAU', 'STREET_OFFICE'].map((role) => ({
      ...{ role, ground: 'CITY_BUREAU', reason: '评分程序不合规' },
      scores: GOOD.map((points) => ({ points })),
    }));
    expect(await shown(id)).toEqual({ withdrawnScores: expect.arrayContaining([alone, ...byCity]) as unknown });
  });

  it('remain stored when a person recuses themselves', async () => {
    const { id } = await bench.score(bureau, BAD);
    await bench.done(bureau, 'recuse', { input: { evaluationId: id, reason: '亲属关系' } });
    await bench.score(colleague(bureau), GOOD);
    await bench.score(street, GOOD);
    expect(await shown(id)).toMatchObject({ withdrawnScores: [{ ground: 'RECUSAL', reason: '亲属关系' }] });
  });

  it('are shown only to auditors', async () => {
    const id = await bench.scored();
    for (const caller of [bureau, street, cityBureau, runner]) {
      expect((await bench.ask(caller, SHOWN, { id })).errors).not.toBeUndefined();
    }
  });
});

describe('a mid-term evaluation', () => {
  const signedAs = async (kind: 'MID_TERM' | 'ANNUAL') => {
    const input = { ...pointsOf(GOOD), kind };
    await bench.done(bureau, 'scoreEvaluation', { input });
    const { id } = await bench.done(street, 'scoreEvaluation', { input });
    await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
    for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id });
    return id;
  };

  it('exists beside the annual evaluation, and does not count in a ranking', async () => {
    const ids = [await signedAs('MID_TERM'), await signedAs('ANNUAL')];
    expect(new Set(ids).size).toBe(2);
    const source = `{ evaluations(first: 9, projectYear: 2026) { nodes { id kind grade } }
      ranked: evaluations(first: 9, projectYear: 2026, orderBy: SCORE_DESC) { nodes { id } } }`;
    const { data } = await bench.ask(runner, source);
    expect(data?.['evaluations']).toEqual({
      nodes: expect.arrayContaining([
        { id: ids[0], kind: 'MID_TERM', grade: 'GOOD' },
        { id: ids[1], kind: 'ANNUAL', grade: 'GOOD' },
      ]) as unknown,
    });
    expect(data?.['ranked']).toEqual({ nodes: [{ id: ids[1] }] });
    const signed = (await bench.events()).filter(({ action }) => action.endsWith('EVALUATION_SIGNED'));
    expect(signed.map(({ action, subject }) => [action, subject]).toSorted()).toEqual([
      ['EVALUATION_SIGNED', `Evaluation ${ids[1]}`],
      ['MID_TERM_EVALUATION_SIGNED', `Evaluation ${ids[0]}`],
    ]);
  });
});
