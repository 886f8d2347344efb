import { type Caller } from '../../../../shared/access/caller';
import { contractor, office } from '../../../support/city/callers';
import {
  BAD,
  GOOD,
  TODAY,
  UNCONTESTED,
  auditor,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { CONTRACTOR, SHIZHONG, STATION, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const SIGNED_2025 = idOf('EV', 1);
const OBJECT_UNTIL = '2026-12-17';
const DECIDE_BY = '2026-12-24';

const object = (caller: Caller, evaluationId: string, reason = '财务得分偏低') =>
  bench.send(caller, 'objectToEvaluation', { evaluationId, reason });
const decide = (caller: Caller, evaluationId: string, outcome: 'UPHELD' | 'DISMISSED', answer = '维持原评分') =>
  bench.send(caller, 'decideObjection', { input: { evaluationId, outcome, answer } });
const sign = (caller: Caller, id: string) => bench.send(caller, 'signEvaluation', { id });
const accept = (evaluationId: string) => bench.send(runner, 'acceptEvaluation', { evaluationId });

const TO_OBJECT = `{ evaluationsToObject(first: 10) { totalCount nodes {
  id projectYear objectUntil objection { on } station { id } } } }`;
const listed = async (caller: Caller) => (await bench.ask(caller, TO_OBJECT)).data?.['evaluationsToObject'];
const none = { totalCount: 0, nodes: [] };

describe('an objection', () => {
  it('can be made by the contractor, who can read the delivery of the result but no points', async () => {
    await bench.score(bureau, GOOD);
    expect(await listed(runner)).toEqual(none);
    const { id } = await bench.score(street, GOOD);
    const open = {
      id,
      projectYear: 2026,
      objectUntil: OBJECT_UNTIL,
      objection: null,
      station: { id: STATION.lixiaFirst },
    };
    expect(await listed(runner)).toEqual({ totalCount: 1, nodes: [open] });
    expect(await listed(contractor(CONTRACTOR.several))).toEqual(none);
    const { written } = await object(runner, id);
    const { objectUntil, ...shown } = open;
    expect(written).toEqual({ ...shown, objection: { on: TODAY, reason: '财务得分偏低' } });
    expect([objectUntil, await listed(runner)]).toEqual([OBJECT_UNTIL, none]);
    expect((await bench.events()).at(-1)).toMatchObject({
      action: 'EVALUATION_OBJECTED',
      actor: 'contractor@test',
      after: { objectedOn: TODAY, decideBy: DECIDE_BY },
    });
  });

  it.each(['score', 'grade', 'status', 'dimensions { points }', 'scores { points }', 'signedBy { on }'])(
    'hides %s from the contractor',
    async (field) => {
      const id = await bench.scored();
      const ask = (root: string) => bench.ask(runner, `${root} ${field} } }`.replace('$id', `"${id}"`));
      for (const source of [
        '{ evaluationsToObject(first: 1) { nodes {',
        '{ deliveredEvaluations(first: 1) { nodes {',
        'mutation { objectToEvaluation(evaluationId: $id, reason: "r") {',
      ]) {
        const { errors = [] } = await ask(source.replace('{ nodes {', '{ nodes { id').replace(/\) \{$/, ') { id'));
        expect(errors).not.toEqual([]);
      }
      const { data } = await bench.ask(runner, '{ evaluations(first: 9, projectYear: 2026) { totalCount } }');
      expect(data?.['evaluations']).toEqual({ totalCount: 0 });
    },
  );

  it('is accepted from the evaluated contractor, once the result was delivered and until the term ends', async () => {
    const { id } = await bench.score(bureau, GOOD);
    const missing = await object(runner, MISSING);
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(await object(runner, id)).toEqual(missing);
    await bench.score(street, GOOD);
    for (const other of [CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none]) {
      expect(await object(contractor(other), id)).toEqual(missing);
    }
    expect((await object(runner, id, '')).refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reason' });
    bench.moveTo(UNCONTESTED);
    expect((await object(runner, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    expect(await listed(runner)).toEqual(none);
    bench.moveTo(OBJECT_UNTIL);
    expect((await object(runner, id)).refused).toBeNull();
    expect((await object(runner, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'OBJECTED' });
    expect((await object(runner, SIGNED_2025)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
  });
});

describe('a signature', () => {
  it('is refused until the objection period has ended, and names its last day', async () => {
    const id = await bench.scored();
    for (const day of [TODAY, OBJECT_UNTIL]) {
      bench.moveTo(day);
      for (const caller of [bureau, street]) {
        expect((await sign(caller, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DELIVERED' });
      }
    }
    const { errors = [] } = await bench.ask(bureau, `mutation { signEvaluation(id: "${id}") { id } }`);
    expect(errors[0]?.message).toContain(OBJECT_UNTIL);
    bench.moveTo(UNCONTESTED);
    for (const caller of [bureau, street]) expect((await sign(caller, id)).refused).toBeNull();
  });

  it('is possible at once if the contractor accepts the result, and the contractor can then no longer object', async () => {
    const id = await bench.scored();
    expect((await accept(id)).written).toEqual({ id, acceptedOn: TODAY, objectUntil: null });
    expect((await object(runner, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'ACCEPTED' });
    expect(await listed(runner)).toEqual(none);
    for (const caller of [bureau, street]) expect((await sign(caller, id)).refused).toBeNull();
    expect((await bench.events()).map(({ action }) => action)).toContain('EVALUATION_ACCEPTED');
  });

  it('is refused while an objection is undecided, even for a long time', async () => {
    const id = await bench.scored();
    await object(runner, id);
    for (const day of [TODAY, DECIDE_BY, '2027-06-01']) {
      bench.moveTo(day);
      expect((await sign(bureau, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'OBJECTED' });
      expect((await accept(id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'OBJECTED' });
    }
  });
});

describe('the decision on an objection', () => {
  const COURSE = `query ($id: ID!) { evaluation(id: $id) { status round deliveredOn objectUntil
    objection { on reason office decideBy decidedOn outcome answer } objections { outcome } } }`;
  const course = async (caller: Caller, id: string) => (await bench.ask(caller, COURSE, { id })).data?.['evaluation'];
  const delivered = async () => {
    const source =
      '{ deliveredEvaluations(first: 9) { nodes { id deliveredOn objections { office outcome answer } } } }';
    const { nodes } = (await bench.ask(runner, source)).data?.['deliveredEvaluations'] as { nodes: { id: string }[] };
    return nodes;
  };

  it('is made by a person who did not score, states an answer, and allows one objection to the city', async () => {
    const id = await bench.scored();
    await object(runner, id);
    expect((await decide(bureau, id, 'DISMISSED')).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect((await decide(cityBureau, id, 'DISMISSED')).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect((await decide(colleague(bureau), id, 'DISMISSED')).refused).toBeNull();
    expect(await course(street, id)).toEqual({
      ...{ status: 'SCORED', round: 1, deliveredOn: TODAY, objectUntil: OBJECT_UNTIL },
      objection: {
        ...{ on: TODAY, reason: '财务得分偏低', office: 'DISTRICT_BUREAU', decideBy: DECIDE_BY },
        ...{ decidedOn: TODAY, outcome: 'DISMISSED', answer: '维持原评分' },
      },
      objections: [{ outcome: 'DISMISSED' }],
    });
    expect((await sign(bureau, id)).refused).toMatchObject({ state: 'DELIVERED' });
    expect((await object(runner, id, '仍有异议')).refused).toBeNull();
    expect((await decide(colleague(bureau), id, 'DISMISSED')).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect((await decide(cityBureau, id, 'DISMISSED', '市局复核维持')).refused).toBeNull();
    expect((await object(runner, id)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    expect(await delivered()).toContainEqual({
      ...{ id, deliveredOn: TODAY },
      objections: [
        { office: 'DISTRICT_BUREAU', outcome: 'DISMISSED', answer: '维持原评分' },
        { office: 'CITY_BUREAU', outcome: 'DISMISSED', answer: '市局复核维持' },
      ],
    });
    for (const caller of [bureau, street]) expect((await sign(caller, id)).refused).toBeNull();
    const events = JSON.stringify(await bench.events());
    for (const text of ['财务得分偏低', '维持原评分']) expect(events).not.toContain(text);
  });

  it('requires other persons to score again if it upholds the objection, and allows an objection to the new result', async () => {
    const id = await bench.scored(BAD);
    await object(runner, id);
    const { written } = await decide(colleague(bureau), id, 'UPHELD', '产出统计确有遗漏');
    expect(written).toMatchObject({ status: 'DRAFT', round: 2, score: null, scores: [], objection: null });
    expect(await delivered()).toContainEqual({
      ...{ id, deliveredOn: null },
      objections: [{ office: 'DISTRICT_BUREAU', outcome: 'UPHELD', answer: '产出统计确有遗漏' }],
    });
    await expect(bench.score(bureau, GOOD)).rejects.toThrow('FORBIDDEN');
    await expect(bench.score(street, GOOD)).rejects.toThrow('FORBIDDEN');
    bench.moveTo('2026-12-22');
    await bench.score(colleague(street), GOOD);
    const result = await bench.score(third(bureau), GOOD);
    expect(result).toMatchObject({ id, status: 'SCORED', score: 89.5, deliveredOn: '2026-12-22' });
    expect((await object(runner, id, '再次评分仍有异议')).refused).toBeNull();
    expect((await decide({ ...bureau, subject: 'fourth@test' } as Caller, id, 'DISMISSED')).refused).toBeNull();
    const shown = 'withdrawnScores { role round ground reason scores { dimension points } }';
    const source = `query ($id: ID!) { evaluation(id: $id) { ${shown} } }`;
    const { withdrawnScores } = (await bench.ask(auditor, source, { id })).data?.['evaluation'] as {
      withdrawnScores: { role: string; scores: { points: number }[] }[];
    };
    expect(withdrawnScores).toHaveLength(2);
    for (const each of withdrawnScores) {
      expect(each).toMatchObject({ round: 1, ground: 'OBJECTION', reason: '产出统计确有遗漏' });
      expect(each.scores.map(({ points }) => points)).toEqual(BAD);
    }
    for (const caller of [bureau, street, cityBureau]) {
      expect((await bench.ask(caller, source, { id })).errors).not.toBeUndefined();
    }
  });

  it('is made by the city bureau if the district bureau is late', async () => {
    const id = await bench.scored();
    await object(runner, id);
    bench.moveTo(DECIDE_BY);
    expect((await object(runner, id)).refused).toMatchObject({ state: 'OBJECTED' });
    expect(await listed(runner)).toEqual(none);
    bench.moveTo('2026-12-25');
    expect(await listed(runner)).toMatchObject({ totalCount: 1, nodes: [{ id }] });
    expect((await object(runner, id)).refused).toBeNull();
    expect((await decide(colleague(bureau), id, 'UPHELD')).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect((await decide(cityBureau, id, 'UPHELD')).written).toMatchObject({ status: 'DRAFT', round: 2 });
  });

  it('is refused without an open objection, outside the district, and without an answer', async () => {
    const id = await bench.scored();
    const missing = await decide(colleague(bureau), MISSING, 'DISMISSED');
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(await decide(office('DISTRICT_BUREAU', SHIZHONG), id, 'DISMISSED')).toEqual(missing);
    expect((await decide(colleague(bureau), id, 'DISMISSED')).refused).toMatchObject({ state: 'SCORED' });
    await object(runner, id);
    expect((await decide(colleague(bureau), id, 'DISMISSED', ' ')).refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.answer',
    });
  });
});

const third = (caller: Caller) => ({ ...caller, subject: 'third@test' }) as Caller;
