import { audienceSchema } from '../../shared/graphql/audience-schema';
import { type Caller, ROLES, type Role } from '../../shared/scope/caller';
import { contractor, office } from '../support/callers';
import { subgraphSchemas } from '../support/entities';
import {
  BAD,
  BETTER,
  GOOD,
  type MutationName,
  YEAR,
  auditor,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  lixiaHub,
  pointsOf,
  runner,
  street,
} from '../support/evaluation-writes';
import { mutationNames } from '../support/mutation-documents';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, STREET, TODAY, idOf } from '../support/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
const SIGNED_2025 = idOf('EV', 1);

const scoreWith = (caller: Caller, change: Record<string, unknown>) =>
  bench.send(caller, 'scoreEvaluation', { input: { ...pointsOf(GOOD), ...change } });
const refusedWith = async (...call: Parameters<typeof bench.send>) => (await bench.send(...call)).refused;

it.each<[MutationName, Role[]]>([
  ['scoreEvaluation', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['signEvaluation', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['recuse', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['supersedeEvaluation', ['DISTRICT_BUREAU']],
  ['objectToEvaluation', ['CONTRACTOR']],
])('%s is in the schema of its roles, and of no other', async (name, roles) => {
  const whole = (await subgraphSchemas()).get('evaluation');
  if (whole === undefined) throw new Error('There is no such subgraph.');
  const doers = ROLES.filter((role) => mutationNames(audienceSchema(whole, role)).includes(name));
  expect([...doers].sort()).toEqual([...roles].sort());
});

describe('scoring', () => {
  it('makes a draft of one office’s points that is stamped with lot, contractor and rubric', async () => {
    const { id, ...answer } = await bench.score(bureau, GOOD, '台账完整');
    expect(answer).toMatchObject({ status: 'DRAFT', score: null, grade: null, signedBy: [], scores: [] });
    expect(answer['ownScores']).toEqual(
      pointsOf(GOOD, '台账完整').scores.map((score) => ({ role: 'DISTRICT_BUREAU', ...score })),
    );
    const [row] = await bench.rows('SELECT * FROM evaluation WHERE id = ?', [id]);
    expect(row).toMatchObject({
      lotId: idOf('XT', 1),
      contractorId: CONTRACTOR.lixia,
      yearOrdinal: 2,
      projectYear: 2026,
    });
    expect(JSON.parse(String(row?.['weightsTenths']))).toMatchObject({ ADMINISTRATION: 150, SERVICE: 400 });
    const [event, ...more] = await bench.events();
    expect(more).toEqual([]);
    expect(event).toEqual({
      action: 'EVALUATION_SCORED_BY_OFFICE',
      actor: 'district_bureau@test',
      subject: `Evaluation ${id}`,
      after: {
        ...{ stationId: STATION.lixiaFirst, lotId: idOf('XT', 1), contractorId: CONTRACTOR.lixia, yearOrdinal: 2 },
        ...{ projectYear: 2026, status: 'DRAFT', grade: null, signedOn: null, objectedOn: null },
      },
    });
  });

  it.each([
    ['the district first', [bureau, street]],
    ['the street first', [street, bureau]],
  ])('comes to a result with both, %s', async (_, callers) => {
    const [first, second] = callers as [Caller, Caller];
    const { id } = await bench.score(first, GOOD, '甲');
    const answer = await bench.score(second, BETTER, '乙');
    // 89.5 and 89.7: the mean of both is 89.6.
    expect(answer).toMatchObject({ id, status: 'SCORED', score: 89.6, grade: 'GOOD' });
    expect(answer['scores']).toHaveLength(10);
    const [row] = await bench.rows('SELECT status, scoreTenths, grade FROM evaluation WHERE id = ?', [id]);
    expect(row).toEqual({ status: 'SCORED', scoreTenths: 896, grade: 'GOOD' });
    expect((await bench.events()).map(({ action }) => action)).toEqual(Array(2).fill('EVALUATION_SCORED_BY_OFFICE'));
  });

  it('rounds half a tenth up, into the better grade too', async () => {
    const almost = [15, 20, 40, 14.9, 0];
    await bench.score(bureau, almost);
    const { score, grade } = await bench.score(street, [15, 20, 40, 15, 0]);
    expect([score, grade]).toEqual([90, 'EXCELLENT']);
  });

  it('is final', async () => {
    await bench.score(bureau, GOOD);
    const before = await bench.everything();
    expect((await scoreWith(bureau, {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    expect((await scoreWith(colleague(bureau), {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    expect(await bench.everything()).toBe(before);
    await bench.score(street, GOOD);
    expect((await scoreWith(bureau, {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    expect((await scoreWith(street, { projectYear: 2025 })).refused).toMatchObject({ state: 'SIGNED' });
  });

  it('is not for the same person in the name of both offices', async () => {
    await bench.score(bureau, GOOD);
    const both = { ...street, subject: 'district_bureau@test' } as Caller;
    expect((await scoreWith(both, {})).refused).toMatchObject({ code: 'FORBIDDEN' });
  });

  const shape = pointsOf(GOOD).scores;
  it.each([
    ['a year that has not begun', { projectYear: 2027 }, 'input.projectYear'],
    ['a year before the lot', { projectYear: 2022 }, 'input.projectYear'],
    ['a year after it', { projectYear: 2028 }, 'input.projectYear'],
    ['a tenth above the weight', { scores: pointsOf([15.1, 18, 35, 13, 8]).scores }, 'input.scores.0.points'],
    ['half a tenth', { scores: pointsOf([14.05, 18, 35, 13, 8]).scores }, 'input.scores.0.points'],
    ['less than nothing', { scores: pointsOf([14, 18, 35, 13, -0.1]).scores }, 'input.scores.4.points'],
    ['four dimensions', { scores: shape.slice(1) }, 'input.scores'],
    ['one twice', { scores: [...shape.slice(1), shape[1]] }, 'input.scores.4.dimension'],
    ['a blank remark', { scores: shape.map((each) => ({ ...each, remark: ' ' })) }, 'input.scores.0.remark'],
  ])('refuses %s, alike whether the other office has scored or not', async (_, change, field) => {
    const before = await scoreWith(street, change);
    expect(before.refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
    await bench.score(bureau, GOOD);
    expect(await scoreWith(street, change)).toEqual(before);
  });

  it('answers what is not one’s own as what is not there', async () => {
    const missing = await scoreWith(bureau, { stationId: MISSING });
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    for (const [caller, change] of [
      [bureau, { stationId: STATION.shizhong }],
      [office('DISTRICT_BUREAU', SHIZHONG), {}],
      [office('STREET_OFFICE', STREET.lixiaSecond), {}],
      [bureau, { contractorId: CONTRACTOR.several }],
      [bureau, { contractorId: MISSING }],
    ] as const) {
      expect(await scoreWith(caller, change)).toEqual(missing);
    }
    expect(await bench.events()).toEqual([]);
  });

  it('takes the contractor whose year it is, also one that has left', async () => {
    const ofLeft = { projectYear: 2024, contractorId: CONTRACTOR.left };
    expect((await scoreWith(bureau, ofLeft)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
    expect((await scoreWith(bureau, { contractorId: CONTRACTOR.lixia })).written).toMatchObject({ status: 'DRAFT' });
  });
});

describe('signing', () => {
  it('takes both offices, and is what finance follows', async () => {
    const id = await bench.scored(BAD);
    const first = await bench.done(bureau, 'signEvaluation', { id });
    expect(first).toMatchObject({ status: 'SCORED', signedBy: [{ role: 'DISTRICT_BUREAU', on: TODAY }] });
    const second = await bench.done(street, 'signEvaluation', { id });
    expect(second).toMatchObject({ status: 'SIGNED', score: 25, grade: 'UNQUALIFIED' });
    const [byOffice, whole] = (await bench.events()).slice(-2);
    expect(byOffice).toMatchObject({ action: 'EVALUATION_SIGNED_BY_OFFICE', after: { status: 'SCORED', grade: null } });
    expect(whole).toMatchObject({
      action: 'EVALUATION_SIGNED',
      subject: `Evaluation ${id}`,
      after: { lotId: idOf('XT', 1), status: 'SIGNED', grade: 'UNQUALIFIED', signedOn: TODAY, yearOrdinal: 2 },
    });
  });

  it('is for another of the office as well, and for nobody twice', async () => {
    const id = await bench.scored();
    await bench.done(colleague(bureau), 'signEvaluation', { id });
    const again = await refusedWith(bureau, 'signEvaluation', { id });
    expect(again).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    for (const subject of ['colleague@test', 'district_bureau@test']) {
      const both = { ...street, subject } as Caller;
      expect(await refusedWith(both, 'signEvaluation', { id })).toMatchObject({ code: 'FORBIDDEN' });
    }
    const namesake = { ...street, subject: 'colleague@test', issuer: 'test:others' } as Caller;
    expect(await bench.done(namesake, 'signEvaluation', { id })).toMatchObject({ status: 'SIGNED' });
  });

  it('is not there before both have scored, nor for anybody elsewhere', async () => {
    const { id } = await bench.score(bureau, GOOD);
    expect(await refusedWith(bureau, 'signEvaluation', { id })).toMatchObject({
      code: 'INVALID_STATE',
      state: 'DRAFT',
    });
    const missing = await bench.send(street, 'signEvaluation', { id: MISSING });
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(await bench.send(street, 'signEvaluation', { id })).toEqual(missing);
    await bench.score(street, GOOD);
    for (const caller of [office('DISTRICT_BUREAU', SHIZHONG), office('STREET_OFFICE', STREET.lixiaSecond)]) {
      expect(await bench.send(caller, 'signEvaluation', { id })).toEqual(missing);
    }
  });
});

describe('a recusal', () => {
  const about = (change: Record<string, unknown> = {}) => ({
    input: { ...YEAR, reason: '与承接主体负责人有亲属关系', ...change },
  });

  it('bars its person from scoring and signing, and not his colleagues', async () => {
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
    expect(await refusedWith(street, 'signEvaluation', { id: evaluation.id })).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(colleague(street), 'signEvaluation', { id: evaluation.id });
    const [event] = await bench.events();
    expect(event).toMatchObject({ action: 'EVALUATOR_RECUSED', subject: `Recusal ${id}`, actor: 'street_office@test' });
    expect(event?.after).toEqual({ ...YEAR, office: 'STREET_OFFICE', recusedOn: TODAY });
  });

  it('withdraws the points of who has scored, until both have', async () => {
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

  it('leaves points that both have given, and withdraws a signature that waits for the other', async () => {
    const id = await bench.scored(GOOD);
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

  it('is made once, and not of what is signed', async () => {
    await bench.done(bureau, 'recuse', about());
    expect(await refusedWith(bureau, 'recuse', about())).toMatchObject({ code: 'INVALID_STATE', state: 'RECUSED' });
    for (const named of [{ projectYear: 2025 }, { stationId: null, projectYear: null, evaluationId: SIGNED_2025 }]) {
      expect(await refusedWith(street, 'recuse', about(named))).toMatchObject({
        code: 'INVALID_STATE',
        state: 'SIGNED',
      });
    }
  });

  it('holds for an evaluation that takes the place of a signed one, and for superseding', async () => {
    await bench.done(bureau, 'recuse', about());
    await bench.score(colleague(bureau), GOOD);
    const { id } = await bench.score(street, GOOD);
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
    ['a year that no lot has', { projectYear: 2031 }, 'input.projectYear'],
    ['no reason', { reason: ' ' }, 'input.reason'],
  ])('names an evaluation or a station’s year: not %s', async (_, change, field) => {
    expect(await refusedWith(bureau, 'recuse', about(change))).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it('is not for who is elsewhere', async () => {
    const byId = (evaluationId: string) => about({ stationId: null, projectYear: null, evaluationId });
    const missing = await bench.send(bureau, 'recuse', byId(MISSING));
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = office('DISTRICT_BUREAU', SHIZHONG);
    expect(await bench.send(elsewhere, 'recuse', byId(SIGNED_2025))).toEqual(missing);
    expect(await bench.send(elsewhere, 'recuse', about())).toEqual(missing);
    const { id } = await bench.score(bureau, GOOD);
    expect(await bench.send(street, 'recuse', byId(id))).toEqual(missing);
  });
});

describe('an objection', () => {
  const object = (caller: Caller, evaluationId: string, reason = '财务得分偏低') =>
    bench.send(caller, 'objectToEvaluation', { evaluationId, reason });
  const TO_OBJECT =
    '{ evaluationsToObject(first: 10) { totalCount nodes { id projectYear objection { on } station { id } } } }';
  const listed = async (caller: Caller) => (await bench.ask(caller, TO_OBJECT)).data?.['evaluationsToObject'];

  it('is the contractor’s, who is told of what was scored and of no point', async () => {
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
    'shows the contractor no %s',
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

  it('is made once, before both have signed, by him whose work it is', async () => {
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

describe('superseding', () => {
  it('keeps what was signed, and makes room for another of the same year', async () => {
    const id = await bench.signed(BAD);
    const [before] = await bench.rows('SELECT * FROM evaluation WHERE id = ?', [id]);
    const replaced = await bench.done(bureau, 'supersedeEvaluation', { id, reason: '评分依据有误' });
    expect(replaced).toMatchObject({
      status: 'SUPERSEDED',
      score: 25,
      superseded: { on: TODAY, reason: '评分依据有误' },
    });
    const [after] = await bench.rows('SELECT * FROM evaluation WHERE id = ?', [id]);
    const marks = {
      status: 'SUPERSEDED',
      isCurrent: null,
      supersededOn: expect.anything(),
      supersededReason: '评分依据有误',
    };
    expect(after).toEqual({ ...before, ...(marks as object) });
    const event = (await bench.events()).at(-1);
    expect(event).toMatchObject({
      action: 'EVALUATION_SUPERSEDED',
      after: { status: 'SUPERSEDED', lotId: idOf('XT', 1) },
    });
    expect(JSON.stringify(event)).not.toContain('评分依据有误');
    const again = await bench.signed(GOOD);
    expect(again).not.toBe(id);
    const { data } = await bench.ask(runner, '{ evaluations(first: 9, projectYear: 2026) { nodes { id grade } } }');
    expect(data?.['evaluations']).toEqual({ nodes: [{ id: again, grade: 'GOOD' }] });
  });

  it('is for a signed one, of the district', async () => {
    const id = await bench.scored();
    const replacing = { id, reason: '依据有误' };
    expect(await refusedWith(bureau, 'supersedeEvaluation', replacing)).toMatchObject({ state: 'SCORED' });
    const missing = await refusedWith(bureau, 'supersedeEvaluation', { ...replacing, id: MISSING });
    expect(await refusedWith(office('DISTRICT_BUREAU', SHIZHONG), 'supersedeEvaluation', replacing)).toEqual(missing);
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('once it is signed', () => {
  it('no write changes it', async () => {
    const id = await bench.signed();
    const before = await bench.everything();
    const tried: [Caller, MutationName, Record<string, unknown>][] = [bureau, street].flatMap((caller) =>
      [caller, colleague(caller)].flatMap((each): [Caller, MutationName, Record<string, unknown>][] => [
        [each, 'scoreEvaluation', { input: pointsOf(BAD) }],
        [each, 'scoreEvaluation', { input: { ...pointsOf(BAD), contractorId: CONTRACTOR.lixia } }],
        [each, 'signEvaluation', { id }],
        [each, 'recuse', { input: { ...YEAR, reason: '回避' } }],
        [each, 'recuse', { input: { evaluationId: id, reason: '回避' } }],
      ]),
    );
    for (const call of [
      ...tried,
      [runner, 'objectToEvaluation', { evaluationId: id, reason: '异议' }],
    ] as typeof tried) {
      expect(await refusedWith(...call)).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
    }
    expect(await bench.everything()).toBe(before);
    await bench.done(bureau, 'supersedeEvaluation', { id, reason: '依据有误' });
    const replaced = await bench.everything();
    for (const [caller, mutation, variables] of tried.filter(([, name]) => name === 'signEvaluation')) {
      expect(await refusedWith(caller, mutation, variables)).toMatchObject({ state: 'SUPERSEDED' });
    }
    const again = await refusedWith(bureau, 'supersedeEvaluation', { id, reason: '再次' });
    expect(again).toMatchObject({ code: 'INVALID_STATE', state: 'SUPERSEDED' });
    expect(await refusedWith(runner, 'objectToEvaluation', { evaluationId: id, reason: '异议' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await bench.everything()).toBe(replaced);
  });
});

describe('a contractor’s record', () => {
  const RECORD =
    `query ($id: String!) { _entities(representations: [{ __typename: "Contractor", id: $id }]) { ... on Contractor {
    record { evaluations excellent good qualified unqualified }
    evaluations(first: 10) { totalCount nodes { projectYear grade score station { id } } } } } }`.replace(
      '{ __typename: "Contractor", id: $id }',
      '$r',
    );
  const recordOf = async (caller: Caller, id: string) => {
    const source = RECORD.replace('$id: String!', '$r: _Any!');
    const { data, errors } = await bench.ask(caller, source, { r: { __typename: 'Contractor', id } });
    expect(errors).toBeUndefined();
    const [found] = data?.['_entities'] as { record: unknown; evaluations: { nodes: unknown[] } }[];
    return found && { record: found.record, nodes: found.evaluations.nodes };
  };
  const figures = (change: Record<string, number>) => ({
    ...{ evaluations: 0, excellent: 0, good: 0, qualified: 0, unqualified: 0 },
    ...change,
  });
  const excellent = (stationId: string) => ({
    projectYear: 2025,
    grade: 'EXCELLENT',
    score: 90,
    station: { id: stationId },
  });

  it('is over all of its contracts, as far as the stations are one’s own', async () => {
    const { several } = CONTRACTOR;
    const all = [STATION.zone, STATION.licheng, STATION.shizhong].map(excellent);
    const whole = { record: figures({ evaluations: 3, excellent: 3 }), nodes: all };
    expect(await recordOf(cityBureau, several)).toEqual(whole);
    expect(await recordOf(contractor(several), several)).toEqual(whole);
    expect(await recordOf(office('DISTRICT_BUREAU', SHIZHONG), several)).toEqual({
      record: figures({ evaluations: 1, excellent: 1 }),
      nodes: [excellent(STATION.shizhong)],
    });
  });

  it('counts what is signed and has not been replaced', async () => {
    const id = await bench.signed(BAD);
    const year2025 = excellent(STATION.lixiaFirst);
    const failed = { projectYear: 2026, grade: 'UNQUALIFIED', score: 25, station: { id: STATION.lixiaFirst } };
    for (const caller of [bureau, street, lixiaHub, auditor, runner]) {
      expect(await recordOf(caller, CONTRACTOR.lixia)).toEqual({
        record: figures({ evaluations: 2, excellent: 1, unqualified: 1 }),
        nodes: [failed, year2025],
      });
    }
    await bench.done(bureau, 'supersedeEvaluation', { id, reason: '依据有误' });
    await bench.scored();
    for (const caller of [bureau, street, runner]) {
      expect(await recordOf(caller, CONTRACTOR.lixia)).toEqual({
        record: figures({ evaluations: 1, excellent: 1 }),
        nodes: [year2025],
      });
    }
  });

  it('is not there for who sees no station of the contractor', async () => {
    expect(await recordOf(bureau, CONTRACTOR.several)).toBeNull();
    expect(await recordOf(office('STREET_OFFICE', STREET.lixiaSecond), CONTRACTOR.lixia)).toBeNull();
    expect(await recordOf(runner, CONTRACTOR.left)).toBeNull();
    expect(await recordOf(bureau, MISSING)).toBeNull();
    expect((await recordOf(office('STREET_OFFICE', STREET.lixiaFirst), CONTRACTOR.left))?.record).toEqual(
      figures({ evaluations: 1, unqualified: 1 }),
    );
    expect((await recordOf(office('DISTRICT_BUREAU', LIXIA), CONTRACTOR.left))?.nodes).toHaveLength(1);
  });
});
