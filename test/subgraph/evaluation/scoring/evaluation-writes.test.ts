import { ROLES, type Role } from '../../../../shared/domain/roles';
import { audienceSchema } from '../../../../shared/graphql/audience/audience-schema';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import { subgraphSchemas } from '../../../support/drivers/subgraph/entities';
import {
  BAD,
  BETTER,
  GOOD,
  type MutationName,
  TODAY,
  YEAR,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  pointsOf,
  runner,
  street,
  successor,
} from '../../../support/drivers/writes/evaluation-writes';
import { mutationNames } from '../../../support/registry/mutation-documents';
import { CONTRACTOR, SHIZHONG, STATION, STREET, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const MISSING = '01HZX3V9QK7T2M4N6P8R0S1W5Y';

const scoreWith = (caller: Caller, change: Record<string, unknown>) =>
  bench.send(caller, 'scoreEvaluation', { input: { ...pointsOf(GOOD), ...change } });
const refusedWith = async (...call: Parameters<typeof bench.send>) => (await bench.send(...call)).refused;

it.each<[MutationName, Role[]]>([
  ['scoreEvaluation', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['signEvaluation', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['recuse', ['DISTRICT_BUREAU', 'STREET_OFFICE']],
  ['supersedeEvaluation', ['DISTRICT_BUREAU']],
  ['withdrawScore', ['DISTRICT_BUREAU', 'STREET_OFFICE', 'CITY_BUREAU']],
  ['objectToEvaluation', ['CONTRACTOR']],
  ['acceptEvaluation', ['CONTRACTOR']],
  ['decideObjection', ['DISTRICT_BUREAU', 'CITY_BUREAU']],
])('%s is in the schema of its roles only', async (name, roles) => {
  const whole = (await subgraphSchemas()).get('evaluation');
  if (whole === undefined) throw new Error('There is no evaluation subgraph.');
  const permitted = ROLES.filter((role) => mutationNames(audienceSchema(whole, role)).includes(name));
  expect([...permitted].sort()).toEqual([...roles].sort());
});

describe('scoring', () => {
  it('creates a draft with one office’s points, the lot, the contractor and the rubric', async () => {
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
        ...{ kind: 'ANNUAL', projectYear: 2026, status: 'DRAFT', round: 1, grade: null, signedOn: null },
        ...{ deliveredOn: null, objectUntil: null, objectedOn: null, decideBy: null, acceptedOn: null },
      },
    });
  });

  it.each([
    ['the district first', [bureau, street]],
    ['the street first', [street, bureau]],
  ])('gives a result after both offices have scored, %s', async (_, callers) => {
    const [first, second] = callers as [Caller, Caller];
    const { id } = await bench.score(first, GOOD, '甲');
    const answer = await bench.score(second, BETTER, '乙');
    // The points are 89.5 and 89.7, so their mean is 89.6.
    expect(answer).toMatchObject({ id, status: 'SCORED', score: 89.6, grade: 'GOOD' });
    expect(answer['scores']).toHaveLength(10);
    const [row] = await bench.rows('SELECT status, scoreTenths, grade FROM evaluation WHERE id = ?', [id]);
    expect(row).toEqual({ status: 'SCORED', scoreTenths: 896, grade: 'GOOD' });
    expect((await bench.events()).map(({ action }) => action)).toEqual(Array(2).fill('EVALUATION_SCORED_BY_OFFICE'));
  });

  it('rounds half a tenth up, even if this gives the better grade', async () => {
    const justBelow = [15, 20, 40, 14.9, 0];
    await bench.score(bureau, justBelow);
    const { score, grade } = await bench.score(street, [15, 20, 40, 15, 0]);
    expect([score, grade]).toEqual([90, 'EXCELLENT']);
  });

  it('is accepted once by each office', async () => {
    await bench.score(bureau, GOOD);
    const before = await bench.everything();
    expect((await scoreWith(bureau, {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    expect((await scoreWith(colleague(bureau), {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
    expect(await bench.everything()).toBe(before);
    await bench.score(street, GOOD);
    expect((await scoreWith(bureau, {})).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
    expect((await scoreWith(street, { projectYear: 2025 })).refused).toMatchObject({ state: 'SIGNED' });
  });

  it('is refused to one person in the name of both offices', async () => {
    await bench.score(bureau, GOOD);
    const both = { ...street, subject: 'district_bureau@test' } as Caller;
    expect((await scoreWith(both, {})).refused).toMatchObject({ code: 'FORBIDDEN' });
  });

  const shape = pointsOf(GOOD).scores;
  it.each([
    ['a year that has not begun', { projectYear: 2027 }, 'input.projectYear'],
    ['a year before the lot', { projectYear: 2022 }, 'input.projectYear'],
    ['a year after the lot', { projectYear: 2028 }, 'input.projectYear'],
    ['a tenth above the weight', { scores: pointsOf([15.1, 18, 35, 13, 8]).scores }, 'input.scores.0.points'],
    ['half a tenth', { scores: pointsOf([14.05, 18, 35, 13, 8]).scores }, 'input.scores.0.points'],
    ['negative points', { scores: pointsOf([14, 18, 35, 13, -0.1]).scores }, 'input.scores.4.points'],
    ['four dimensions', { scores: shape.slice(1) }, 'input.scores'],
    ['one dimension twice', { scores: [...shape.slice(1), shape[1]] }, 'input.scores.4.dimension'],
    ['a blank remark', { scores: shape.map((each) => ({ ...each, remark: ' ' })) }, 'input.scores.0.remark'],
  ])('refuses %s, whether or not the other office has scored', async (_, change, field) => {
    const before = await scoreWith(street, change);
    expect(before.refused).toMatchObject({ code: 'BAD_USER_INPUT', field });
    await bench.score(bureau, GOOD);
    expect(await scoreWith(street, change)).toEqual(before);
  });

  it('gives the same answer for foreign and for missing rows', async () => {
    const missing = await scoreWith(bureau, { stationId: MISSING });
    expect(missing.refused).toMatchObject({ code: 'NOT_FOUND' });
    for (const [caller, change] of [
      [bureau, { stationId: STATION.shizhong }],
      [office('DISTRICT_BUREAU', SHIZHONG), {}],
      [office('STREET_OFFICE', STREET.lixiaSecond), {}],
    ] as const) {
      expect(await scoreWith(caller, change)).toEqual(missing);
    }
    const nobody = await scoreWith(bureau, { contractorId: MISSING });
    expect(nobody.refused).toMatchObject({ code: 'NOT_FOUND', field: 'input.contractorId' });
    expect(await scoreWith(bureau, { contractorId: CONTRACTOR.several })).toEqual(nobody);
    expect(await bench.events()).toEqual([]);
  });

  it('is about the contractor of that year, even if the contractor has left', async () => {
    const ofLeft = { projectYear: 2024, contractorId: CONTRACTOR.left };
    expect((await scoreWith(bureau, ofLeft)).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
    expect((await scoreWith(bureau, { contractorId: CONTRACTOR.lixia })).written).toMatchObject({ status: 'DRAFT' });
  });
});

describe('signing', () => {
  it('requires both offices, and records the event that finance applies', async () => {
    const id = await bench.accepted(BAD);
    const first = await bench.done(bureau, 'signEvaluation', { id });
    expect(first).toMatchObject({ status: 'SCORED', signedBy: [{ role: 'DISTRICT_BUREAU', on: TODAY }] });
    const second = await bench.done(street, 'signEvaluation', { id });
    expect(second).toMatchObject({ status: 'SIGNED', score: 25, grade: 'UNQUALIFIED' });
    const [byOffice, whole, standing] = (await bench.events()).slice(-3);
    expect(byOffice).toMatchObject({ action: 'EVALUATION_SIGNED_BY_OFFICE', after: { status: 'SCORED', grade: null } });
    expect(whole).toMatchObject({
      action: 'EVALUATION_SIGNED',
      subject: `Evaluation ${id}`,
      after: { lotId: idOf('XT', 1), status: 'SIGNED', grade: 'UNQUALIFIED', signedOn: TODAY, yearOrdinal: 2 },
    });
    expect(standing).toMatchObject({ action: 'STANDING_RECORDED', after: { scoreTenths: 250, grade: 'UNQUALIFIED' } });
  });

  it('may be done by another person of the office, and only once by each office', async () => {
    const id = await bench.accepted();
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

  it('is refused before both have scored, and outside the scope', async () => {
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

describe('superseding', () => {
  it('keeps the signed evaluation, and allows another evaluation of the same year', async () => {
    const id = await bench.signed(BAD);
    const [before] = await bench.rows('SELECT * FROM evaluation WHERE id = ?', [id]);
    const replaced = await bench.done(bureau, 'supersedeEvaluation', { id, reason: '评分依据有误' });
    expect(replaced).toMatchObject({
      status: 'SUPERSEDED',
      score: 25,
      superseded: { on: TODAY, reason: '评分依据有误' },
    });
    const [after] = await bench.rows('SELECT * FROM evaluation WHERE id = ?', [id]);
    const { supersededOn, ...left } = after ?? {};
    const marks = { status: 'SUPERSEDED', isCurrent: null, supersededReason: '评分依据有误' };
    expect({ ...left, supersededOn: null }).toEqual({ ...before, ...marks });
    expect(supersededOn).not.toBeNull();
    const event = (await bench.events()).at(-2);
    expect(event).toMatchObject({
      action: 'EVALUATION_SUPERSEDED',
      after: { status: 'SUPERSEDED', lotId: idOf('XT', 1) },
    });
    expect(JSON.stringify(event)).not.toContain('评分依据有误');
    await bench.score(successor(bureau), GOOD);
    const { id: again } = await bench.score(successor(street), GOOD);
    await bench.done(runner, 'acceptEvaluation', { evaluationId: again });
    for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id: again });
    expect(again).not.toBe(id);
    const { data } = await bench.ask(runner, '{ evaluations(first: 9, projectYear: 2026) { nodes { id grade } } }');
    expect(data?.['evaluations']).toEqual({ nodes: [{ id: again, grade: 'GOOD' }] });
  });

  it('is allowed only for a signed evaluation, within the district', async () => {
    const id = await bench.scored();
    const replacing = { id, reason: '依据有误' };
    expect(await refusedWith(bureau, 'supersedeEvaluation', replacing)).toMatchObject({ state: 'SCORED' });
    const missing = await refusedWith(bureau, 'supersedeEvaluation', { ...replacing, id: MISSING });
    expect(await refusedWith(office('DISTRICT_BUREAU', SHIZHONG), 'supersedeEvaluation', replacing)).toEqual(missing);
    expect(missing).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a signed evaluation', () => {
  it('cannot be changed by any write', async () => {
    const id = await bench.signed();
    const before = await bench.everything();
    const tried: [Caller, MutationName, Record<string, unknown>][] = [bureau, street].flatMap((caller) =>
      [caller, colleague(caller)].flatMap((each): [Caller, MutationName, Record<string, unknown>][] => [
        [each, 'scoreEvaluation', { input: pointsOf(BAD) }],
        [each, 'scoreEvaluation', { input: { ...pointsOf(BAD), contractorId: CONTRACTOR.lixia } }],
        [each, 'signEvaluation', { id }],
        [each, 'withdrawScore', { id, reason: '撤回' }],
        [each, 'recuse', { input: { ...YEAR, reason: '回避' } }],
        [each, 'recuse', { input: { evaluationId: id, reason: '回避' } }],
      ]),
    );
    for (const call of [
      ...tried,
      [runner, 'objectToEvaluation', { evaluationId: id, reason: '异议' }],
      [runner, 'acceptEvaluation', { evaluationId: id }],
      [cityBureau, 'withdrawScore', { id, reason: '撤回' }],
      [bureau, 'decideObjection', { input: { evaluationId: id, outcome: 'UPHELD', answer: '成立' } }],
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
