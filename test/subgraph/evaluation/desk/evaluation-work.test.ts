import { type Caller } from '../../../../shared/access/caller';
import { contractor, office } from '../../../support/city/callers';
import { expectCounts, itemsOf, ofKind } from '../../../support/drivers/desk/evaluation-items';
import {
  GOOD,
  TODAY,
  UNCONTESTED,
  YEAR,
  bureau,
  cityBureau,
  colleague,
  eachOnFreshEvaluations,
  lixiaHub,
  pointsOf,
  runner,
  street,
} from '../../../support/drivers/writes/evaluation-writes';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG, STREET, idOf } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const platform = office('CITY_PLATFORM', CITY);
const LOT = idOf('XT', 1);
const YEAR_2026 = `${LOT}:${YEAR.projectYear}`;
const OBJECT_UNTIL = '2026-12-17';
const scoring = (caller: Caller) => ofKind(bench, caller, 'SCORE_EVALUATION');
const signing = (caller: Caller) => ofKind(bench, caller, 'SIGN_EVALUATION');
const object = (evaluationId: string) => bench.done(runner, 'objectToEvaluation', { evaluationId, reason: '偏低' });
const decision = (evaluationId: string) => ({ input: { evaluationId, outcome: 'DISMISSED', answer: '维持原评分' } });

describe('scoring', () => {
  const own = {
    ...{ id: `SCORE_EVALUATION:${YEAR_2026}`, kind: 'SCORE_EVALUATION' },
    subject: { type: 'ProjectYear', id: YEAR_2026 },
    ...{ title: '年度评估(2026 项目年度)', count: 1, since: '2026-10-31T16:00:00.000Z', dueOn: '2027-03-01' },
    ...{ overdue: false, state: 'READY', mayAct: true, blockedBy: null },
    station: { id: YEAR.stationId },
  };

  it('is owed by both offices of a station, and by nobody else', async () => {
    expect(await scoring(bureau)).toEqual([{ ...own, division: { code: LIXIA } }]);
    expect(await scoring(street)).toEqual([{ ...own, division: null }]);
    const others = [platform, cityBureau, lixiaHub, runner, office('STREET_OFFICE', STREET.lixiaSecond)];
    for (const caller of others) expect(await scoring(caller)).toEqual([]);
    expect((await scoring(office('DISTRICT_BUREAU', SHIZHONG))).map(({ subject }) => subject.id)).toEqual([
      `${idOf('XT', 3)}:2026`,
    ]);
  });

  it('does not show an office what the other has done, and is done once the office has scored', async () => {
    for (const [first, second] of [[bureau, street]] as const) {
      const before = [await itemsOf(bench, second), await itemsOf(bench, runner)];
      await bench.score(first, GOOD);
      expect(await scoring(first)).toEqual([]);
      expect([await itemsOf(bench, second), await itemsOf(bench, runner)]).toEqual(before);
      expect(await signing(first)).toEqual([]);
      await bench.score(second, GOOD);
      expect(await scoring(second)).toEqual([]);
    }
  });

  it('begins with the term for scores, and becomes overdue after the last day for signatures', async () => {
    bench.moveTo('2026-10-31');
    expect(await scoring(bureau)).toEqual([]);
    expect((await bench.send(bureau, 'scoreEvaluation', { input: pointsOf(GOOD) })).refused).not.toBeNull();
    bench.moveTo('2026-11-01');
    expect(await scoring(bureau)).toHaveLength(1);
    bench.moveTo('2027-03-02');
    expect(await scoring(bureau)).toMatchObject([{ dueOn: '2027-03-01', overdue: true, state: 'READY' }]);
    await bench.score(bureau, GOOD);
    expect(await scoring(bureau)).toEqual([]);
  });

  it('is blocked for a recused person, but ready for their colleagues', async () => {
    await bench.done(street, 'recuse', { input: { ...YEAR, reason: '亲属' } });
    const [item] = await scoring(street);
    const { refused } = await bench.send(street, 'scoreEvaluation', { input: pointsOf(GOOD) });
    expect(item).toMatchObject({ state: 'READY', mayAct: false, blockedBy: { code: refused?.['code'] } });
    expect(await scoring(colleague(street))).toMatchObject([{ mayAct: true, blockedBy: null }]);
  });

  it('is owed again by other persons after an upheld objection', async () => {
    const id = await bench.scored();
    await object(id);
    const upheld = { input: { evaluationId: id, outcome: 'UPHELD', answer: '重新评分' } };
    await bench.done(colleague(bureau), 'decideObjection', upheld);
    for (const caller of [bureau, street]) {
      expect(await scoring(caller)).toMatchObject([
        { state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN' } },
      ]);
      expect((await bench.send(caller, 'scoreEvaluation', { input: pointsOf(GOOD) })).refused).toMatchObject({
        code: 'FORBIDDEN',
      });
      expect(await scoring(colleague(caller))).toMatchObject([{ mayAct: true }]);
    }
  });
});

describe('a panel', () => {
  const members = [
    { kind: 'DISTRICT_HUB', account: 'hub@test' },
    { kind: 'THIRD_PARTY', account: 'city_platform@test' },
    { kind: 'EXPERT', name: '钱某' },
  ];

  it('has an item for each member: those with an account enter their own form, and an office enters the form of an external person', async () => {
    await bench.done(bureau, 'appointPanel', { input: { ...YEAR, members } });
    const titles = async (caller: Caller) => (await scoring(caller)).map(({ title, mayAct }) => [title, mayAct]).sort();
    const title = (kind: string) => `年度评估(2026 项目年度)评估小组评分:${kind}`;
    expect(await titles(bureau)).toEqual([[title('专家'), true]]);
    expect(await titles(lixiaHub)).toEqual([
      [title('专家'), true],
      [title('社工总站'), true],
    ]);
    expect(await titles(colleague(lixiaHub))).toEqual([
      [title('专家'), true],
      [title('社工总站'), false],
    ]);
    expect(await titles(platform)).toEqual([[title('第三方机构'), true]]);
    expect(await titles(colleague(platform))).toEqual([]);
    expect(await titles(street)).toEqual([]);
    for (const caller of [bureau, lixiaHub, platform]) await expectCounts(bench, caller, TODAY);
    const [form] = await scoring(platform);
    await bench.done(platform, 'scoreAsPanel', {
      input: { memberId: form?.subject.id, scores: pointsOf(GOOD).scores },
    });
    expect(await titles(platform)).toEqual([]);
  });
});

describe('signing', () => {
  it('waits for the contractor while it may object, with the refusal of the command', async () => {
    const id = await bench.scored();
    for (const caller of [bureau, street]) {
      const [item] = await signing(caller);
      const { errors = [] } = await bench.ask(caller, `mutation { signEvaluation(id: "${id}") { id } }`);
      expect(item).toMatchObject({
        ...{ subject: { type: 'Evaluation', id }, title: '年度评估(2026 项目年度)', dueOn: '2027-03-01' },
        ...{ state: 'WAITING', mayAct: false },
        blockedBy: { code: 'INVALID_STATE', role: 'CONTRACTOR', reasonInEnglish: errors[0]?.message },
      });
    }
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toMatchObject([
      { subject: { type: 'Evaluation', id }, dueOn: OBJECT_UNTIL, state: 'READY', mayAct: true },
    ]);
    expect(await itemsOf(bench, contractor(CONTRACTOR.several))).not.toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'OBJECT_EVALUATION' })]),
    );
    bench.moveTo(UNCONTESTED);
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toEqual([]);
    for (const caller of [bureau, street]) {
      expect(await signing(caller)).toMatchObject([
        { state: 'READY', mayAct: true, since: '2026-12-17T16:00:00.000Z' },
      ]);
      await bench.done(caller, 'signEvaluation', { id });
      expect(await signing(caller)).toEqual([]);
    }
  });

  it('cannot be done by the person who acted for the other office', async () => {
    const id = await bench.accepted();
    const twice = { ...street, subject: 'district_bureau@test' } as Caller;
    expect(await signing(twice)).toMatchObject([{ state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN' } }]);
    expect((await bench.send(twice, 'signEvaluation', { id })).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await signing(street)).toMatchObject([{ state: 'READY', mayAct: true }]);
  });

  it('waits for the other office while a withdrawal is requested', async () => {
    const id = await bench.accepted();
    await bench.done(street, 'withdrawScore', { id, reason: '计分有误' });
    for (const [caller, other] of [
      [bureau, 'STREET_OFFICE'],
      [street, 'DISTRICT_BUREAU'],
    ] as const) {
      const blockedBy = { code: 'INVALID_STATE', role: other, since: `2026-12-09T16:00:00.000Z` };
      expect(await signing(caller)).toMatchObject([{ state: 'WAITING', blockedBy }]);
      expect((await bench.send(caller, 'signEvaluation', { id })).refused).toMatchObject({
        state: 'WITHDRAWAL_REQUESTED',
      });
    }
  });
});

describe('an objection', () => {
  const deciding = (caller: Caller) => ofKind(bench, caller, 'DECIDE_OBJECTION');

  it('is decided by a person of the district bureau who did not score, and then by the city bureau', async () => {
    const id = await bench.scored();
    await object(id);
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toEqual([]);
    expect(await deciding(bureau)).toMatchObject([
      { dueOn: '2026-12-24', state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN', role: 'DISTRICT_BUREAU' } },
    ]);
    expect((await bench.send(bureau, 'decideObjection', decision(id))).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await signing(street)).toMatchObject([{ state: 'WAITING', blockedBy: { role: 'DISTRICT_BUREAU' } }]);
    expect(await deciding(cityBureau)).toEqual([]);
    expect(await deciding(colleague(bureau))).toMatchObject([{ mayAct: true }]);
    await bench.done(colleague(bureau), 'decideObjection', decision(id));
    expect(await deciding(bureau)).toEqual([]);
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toMatchObject([{ state: 'READY' }]);
    await object(id);
    expect(await deciding(cityBureau)).toMatchObject([{ state: 'READY', mayAct: true }]);
    expect(await signing(street)).toMatchObject([{ state: 'WAITING', blockedBy: { role: 'CITY_BUREAU' } }]);
    await bench.done(cityBureau, 'decideObjection', decision(id));
    expect(await deciding(cityBureau)).toEqual([]);
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toEqual([]);
  });

  it('may be made to the city bureau once the district bureau is late, without a due date', async () => {
    const id = await bench.scored();
    await object(id);
    bench.moveTo('2026-12-25');
    expect(await deciding(bureau)).toMatchObject([{ overdue: true }]);
    expect(await ofKind(bench, runner, 'OBJECT_EVALUATION')).toMatchObject([{ dueOn: null, state: 'READY' }]);
    await expectCounts(bench, runner, '2026-12-25');
    await object(id);
    expect([await deciding(bureau), await ofKind(bench, runner, 'OBJECT_EVALUATION')]).toEqual([[], []]);
    expect(await deciding(cityBureau)).toHaveLength(1);
  });
});

it('counts the items that it lists, for every office in every state', async () => {
  const callers = [bureau, street, runner, cityBureau, lixiaHub, platform];
  const check = async (today: string) => {
    for (const caller of callers) await expectCounts(bench, caller, today);
  };
  await check(TODAY);
  const id = await bench.scored();
  await check(TODAY);
  await object(id);
  await check(TODAY);
  bench.moveTo('2027-03-02');
  await check('2027-03-02');
});
