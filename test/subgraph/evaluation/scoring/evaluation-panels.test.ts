import { type Caller } from '../../../../shared/access/caller';
import { hub, office } from '../../../support/city/callers';
import {
  BAD,
  BETTER,
  GOOD,
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
} from '../../../support/drivers/writes/evaluation-writes';
import { CITY, CONTRACTOR, LIXIA, SHIZHONG } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
/** A district hub that the evaluated contractor runs. */
const ownHub = hub(LIXIA, CONTRACTOR.lixia);
const platform = office('CITY_PLATFORM', CITY);
const HUB = { kind: 'DISTRICT_HUB', account: 'hub@test' };
const EXPERT = { kind: 'EXPERT', account: 'expert@test' };
const expert = { ...lixiaHub, subject: 'expert@test' } as Caller;
const PLATFORM = { kind: 'THIRD_PARTY', account: 'city_platform@test' };

const send = (members: readonly object[], caller: Caller = bureau, more: object = {}) =>
  bench.send(caller, 'appointPanel', { input: { ...YEAR, members, ...more } });
type Panel = { id: string; panelKinds: string[]; panel: { id: string; account: string | null }[] };
async function appointed(...members: readonly object[]): Promise<Panel & { of: (account: string) => string }> {
  const { written, refused } = await send(members);
  if (written === null) throw new Error(JSON.stringify(refused));
  const given = written as unknown as Panel;
  const of = (account: string) => given.panel.find((each) => each.account === account)?.id ?? '';
  return { ...given, of };
}
const fill = (caller: Caller, memberId: string, points: readonly number[] = GOOD) =>
  bench.send(caller, 'scoreAsPanel', { input: { memberId, scores: pointsOf(points).scores } });
const fillBoth = async ({ of }: { of: (account: string) => string }) => {
  await fill(lixiaHub, of('hub@test'));
  await fill(platform, of('city_platform@test'));
};
const shown = async (caller: Caller, id: string, fields: string) => {
  const { data, errors } = await bench.ask(caller, `query ($id: ID!) { evaluation(id: $id) { ${fields} } }`, { id });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data?.['evaluation'] as Record<string, unknown> | null;
};
const actions = async () => (await bench.events()).map(({ action }) => action);

describe('a panel', () => {
  it('scores instead of the two offices, which sign the result', async () => {
    const panel = await appointed(HUB, PLATFORM);
    const { id } = panel;
    expect(panel.panelKinds).toEqual(['DISTRICT_HUB', 'THIRD_PARTY']);
    for (const caller of [bureau, street]) {
      const { refused } = await bench.send(caller, 'scoreEvaluation', { input: pointsOf(GOOD) });
      expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'PANEL' });
      expect(await shown(caller, id, 'status')).toEqual({ status: 'DRAFT' });
    }
    expect((await fill(lixiaHub, panel.of('hub@test'), BAD)).written).toMatchObject({ scores: [] });
    expect((await fill(lixiaHub, panel.of('hub@test'), GOOD)).refused).toBeNull();
    expect(await shown(platform, id, 'status score panel { scoredOn scores { points } }')).toMatchObject({
      ...{ status: 'DRAFT', score: null },
      panel: expect.arrayContaining([
        { scoredOn: '2026-12-10', scores: [] },
        { scoredOn: null, scores: [] },
      ]) as unknown,
    });
    expect((await fill(platform, panel.of('city_platform@test'), BETTER)).refused).toBeNull();
    const result = 'status score grade deliveredOn dimensions { points } panel { scores { points } } scores { points }';
    expect(await shown(street, id, result)).toEqual({
      ...{ status: 'SCORED', score: 89.6, grade: 'GOOD', deliveredOn: '2026-12-10', scores: [] },
      dimensions: [14.15, 18.2, 35.35, 13.4, 8.5].map((points) => ({ points })),
      panel: expect.arrayContaining(
        [GOOD, BETTER].map((points) => ({ scores: points.map((each) => ({ points: each })) })),
      ) as unknown,
    });
    expect((await fill(platform, panel.of('city_platform@test'))).refused).toMatchObject({ state: 'SCORED' });
    await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
    for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id });
    expect(await shown(runner, id, 'status score panelKinds')).toEqual({
      ...{ status: 'SIGNED', score: 89.6, panelKinds: ['DISTRICT_HUB', 'THIRD_PARTY'] },
    });
    expect(await actions()).toEqual([
      ...['EVALUATION_PANEL_APPOINTED', 'PANEL_MEMBER_APPOINTED', 'PANEL_MEMBER_APPOINTED'],
      ...['PANEL_MEMBER_SCORED', 'PANEL_MEMBER_SCORED', 'PANEL_MEMBER_SCORED', 'EVALUATION_SCORED_BY_PANEL'],
      ...['EVALUATION_ACCEPTED', 'EVALUATION_SIGNED_BY_OFFICE', 'EVALUATION_SIGNED', 'STANDING_RECORDED'],
    ]);
    expect((await send([HUB])).refused).toMatchObject({ code: 'INVALID_STATE', state: 'SIGNED' });
  });

  it('replaces the score of the street office', async () => {
    const { id } = await bench.score(street, BAD);
    const panel = await appointed(HUB, PLATFORM);
    expect(panel.id).toBe(id);
    await fillBoth(panel);
    const withdrawn = 'score scores { points } withdrawnScores { role ground scores { points } }';
    expect(await shown(auditor, id, withdrawn)).toEqual({
      ...{ score: 89.5, scores: [] },
      withdrawnScores: [{ role: 'STREET_OFFICE', ground: 'PANEL', scores: BAD.map((points) => ({ points })) }],
    });
  });

  it('is refused after the bureau has scored, outside the district, and with a person who is recused or listed twice', async () => {
    const twice = await send([HUB, PLATFORM, HUB]);
    expect(twice.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.members.2.account' });
    const elsewhere = await send([HUB], office('DISTRICT_BUREAU', SHIZHONG));
    expect(elsewhere.refused).toMatchObject({ code: 'NOT_FOUND' });
    expect(
      (
        await bench.ask(
          bureau,
          'mutation { appointPanel(input: { stationId: "S", projectYear: 2026, members: [{ kind: NEIGHBOUR, name: "张三" }] }) { id } }',
        )
      ).errors,
    ).toBeDefined();
    await bench.done(bureau, 'recuse', { input: { ...YEAR, reason: '亲属关系' } });
    const recused = await send([{ kind: 'EXPERT', account: 'district_bureau@test' }], colleague(bureau));
    expect((await send([HUB])).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(recused.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.members.0.account' });
    await bench.score(colleague(bureau), GOOD);
    expect((await send([HUB], colleague(bureau))).refused).toMatchObject({ code: 'INVALID_STATE', state: 'DRAFT' });
  });
});

describe('a form', () => {
  it('is filled in only by its member, and not by a district hub whose contractor is evaluated', async () => {
    const panel = await appointed(HUB, PLATFORM);
    expect((await fill(ownHub, panel.of('hub@test'))).refused).toMatchObject({ code: 'FORBIDDEN' });
    for (const caller of [bureau, platform, colleague(lixiaHub)]) {
      expect((await fill(caller, panel.of('hub@test'))).refused).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('requires the signed score sheet if the member has no account', async () => {
    const { panel } = await appointed({ kind: 'EXPERT', name: '张某某' });
    const memberId = panel[0]?.id ?? '';
    for (const caller of [bureau, lixiaHub]) {
      const { refused } = await fill(caller, memberId);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.attachments' });
    }
    expect((await fill(platform, memberId)).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(JSON.stringify(await bench.events())).not.toContain('张某某');
  });

  it('is no longer needed after its member is recused, and the other forms complete the result', async () => {
    const panel = await appointed(HUB, PLATFORM, EXPERT);
    await fill(lixiaHub, panel.of('hub@test'));
    await fill(expert, panel.of('expert@test'));
    const recusal = { id: panel.of('city_platform@test'), reason: '利害关系' };
    expect((await bench.send(lixiaHub, 'recusePanelMember', recusal)).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await bench.done(platform, 'recusePanelMember', recusal)).toMatchObject({ recusalReason: '利害关系' });
    expect(await shown(street, panel.id, 'status score panelKinds')).toEqual({
      ...{ status: 'SCORED', score: 89.5, panelKinds: ['DISTRICT_HUB', 'EXPERT'] },
    });
    const late = await bench.send(bureau, 'recusePanelMember', { ...recusal, id: panel.of('hub@test') });
    expect(late.refused).toMatchObject({ code: 'INVALID_STATE', state: 'SCORED' });
  });

  it('is replaced by the forms of new members after its member is recused, who cannot be appointed again', async () => {
    const panel = await appointed(HUB);
    await bench.done(bureau, 'recusePanelMember', { id: panel.of('hub@test'), reason: '利害关系' });
    expect((await send([HUB])).refused).toMatchObject({ field: 'input.members.0.account' });
    const next = await appointed(PLATFORM, EXPERT);
    expect(next.panelKinds).toEqual(['THIRD_PARTY', 'EXPERT']);
    await fill(platform, next.of('city_platform@test'));
    await fill(expert, next.of('expert@test'));
    expect(await shown(bureau, panel.id, 'status')).toEqual({ status: 'SCORED' });
  });
});

describe('a person who scored in a panel', () => {
  it('cannot decide an objection, and cannot score in the next round', async () => {
    const account = (caller: Caller) => ('subject' in caller ? caller.subject : '');
    const panel = await appointed({ kind: 'EXPERT', account: account(lixiaHub) }, PLATFORM);
    await fillBoth(panel);
    const { id } = panel;
    await bench.done(runner, 'objectToEvaluation', { evaluationId: id, reason: '分数有误' });
    const decision = { input: { evaluationId: id, outcome: 'UPHELD', answer: '成立' } };
    const member = { ...bureau, subject: account(lixiaHub) } as Caller;
    expect((await bench.send(member, 'decideObjection', decision)).refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await bench.done(bureau, 'decideObjection', decision)).toMatchObject({ status: 'DRAFT', round: 2 });
    expect((await send([HUB])).refused).toMatchObject({ field: 'input.members.0.account' });
    const scoring = await bench.send(member, 'scoreEvaluation', { input: pointsOf(GOOD) });
    expect(scoring.refused).toMatchObject({ code: 'FORBIDDEN' });
    expect(await shown(bureau, id, 'panel { id }')).toEqual({ panel: [] });
    const earlier = 'earlierPanels { account scores { points } }';
    expect(await shown(auditor, id, earlier)).toMatchObject({
      earlierPanels: expect.arrayContaining([
        { account: 'hub@test', scores: [] },
        { account: 'city_platform@test', scores: [] },
      ]) as unknown,
    });
    await bench.score(bureau, BAD);
    expect(await bench.score(street, BAD)).toMatchObject({ id, status: 'SCORED', score: 25 });
  });

  it('is known to the offices, the city and auditors, while the contractor knows only the kind', async () => {
    const panel = await appointed(HUB, PLATFORM);
    for (const caller of [bureau, street, lixiaHub, platform, cityBureau, auditor]) {
      expect(await shown(caller, panel.id, 'panel { account }')).toEqual({
        panel: expect.arrayContaining([{ account: 'hub@test' }, { account: 'city_platform@test' }]) as unknown,
      });
    }
    const hidden = 'query ($id: ID!) { evaluation(id: $id) { panel { id } } }';
    expect((await bench.ask(runner, hidden, { id: panel.id })).errors).toBeDefined();
    await fillBoth(panel);
    const list = '{ deliveredEvaluations(first: 9) { nodes { id panelKinds } } }';
    const { data } = await bench.ask(runner, list);
    expect((data?.['deliveredEvaluations'] as { nodes: unknown[] }).nodes).toContainEqual({
      ...{ id: panel.id, panelKinds: ['DISTRICT_HUB', 'THIRD_PARTY'] },
    });
  });
});

describe('a panel that other calls about its evaluation change', () => {
  it('lets both offices sign, although one of them withdrew its score before the panel', async () => {
    const { id } = await bench.score(bureau, BAD);
    await bench.done(bureau, 'withdrawScore', { id, reason: '录入有误' });
    await fillBoth(await appointed(HUB, PLATFORM));
    expect(await shown(bureau, id, 'status scores { points } withdrawals { role }')).toEqual({
      ...{ status: 'SCORED', scores: [], withdrawals: [] },
    });
    await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
    for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id });
    expect(await shown(bureau, id, 'status')).toEqual({ status: 'SIGNED' });
  });

  it('ends when its last member is recused, and then the offices score', async () => {
    const panel = await appointed(HUB);
    await bench.done(bureau, 'recusePanelMember', { id: panel.of('hub@test'), reason: '利害关系' });
    for (const caller of [bureau, street]) expect(await shown(caller, panel.id, 'status')).toBeNull();
    await bench.score(bureau, GOOD);
    expect(await bench.score(street, GOOD)).toMatchObject({ id: panel.id, status: 'SCORED', score: 89.5 });
  });

  it('loses a member who recuses themselves in the name of an office', async () => {
    const EMPLOYEE = { kind: 'EXPERT', account: 'street_office@test' };
    const panel = await appointed(HUB, PLATFORM, EMPLOYEE);
    await fillBoth(panel);
    expect(await shown(bureau, panel.id, 'status')).toEqual({ status: 'DRAFT' });
    await bench.done(street, 'recuse', { input: { ...YEAR, reason: '亲属关系' } });
    expect(await shown(bureau, panel.id, 'status score')).toEqual({ status: 'SCORED', score: 89.5 });
    expect((await actions()).slice(-3)).toEqual([
      ...['EVALUATOR_RECUSED', 'PANEL_MEMBER_RECUSED', 'EVALUATION_SCORED_BY_PANEL'],
    ]);
  });

  it('bars a recused member with an account from signing for an office', async () => {
    const panel = await appointed(HUB, PLATFORM, { kind: 'EXPERT', account: 'street_office@test' });
    await fillBoth(panel);
    const recusal = { id: panel.of('street_office@test'), reason: '利害关系' };
    await bench.done(bureau, 'recusePanelMember', recusal);
    await bench.done(runner, 'acceptEvaluation', { evaluationId: panel.id });
    expect((await bench.send(street, 'signEvaluation', { id: panel.id })).refused).toMatchObject({ code: 'FORBIDDEN' });
    await bench.done(colleague(street), 'signEvaluation', { id: panel.id });
  });

  it('has its signed sheets hidden while it scores, and excludes persons who entered a form from the next round', async () => {
    const { id, panel, of } = await appointed(HUB, PLATFORM, { kind: 'EXPERT', name: '张某某' });
    const memberId = panel.find(({ account }) => account === null)?.id ?? '';
    const FILE = '01HZX3V9QK7T2M4N6P8R0S1W5Z';
    await bench.rows(
      `INSERT INTO attachment (id, ownerKind, ownerId, ordinal, name, kind, mediaType, bytes, sha256)
       VALUES (?, 'PANEL_MEMBER', ?, 1, '评分表.pdf', 'OTHER', 'application/pdf', 1, ?)`,
      [FILE, memberId, '7'.repeat(64)],
    );
    const copied = 'UPDATE panel_member SET scoredOn = ?, enteredBy = ?, points = ? WHERE id = ?';
    const points = pointsOf(GOOD).scores.map(({ dimension, points }) => ({ dimension, pointsTenths: points * 10 }));
    const clerk = { issuer: 'issuer' in bureau ? bureau.issuer : '', subject: 'clerk@test' };
    await bench.rows(copied, ['2026-12-10', JSON.stringify(clerk), JSON.stringify(points), memberId]);
    const file = async (caller = bureau) => (await bench.ask(caller, `{ attachment(id: "${FILE}") { name } }`)).data;
    expect(await file()).toEqual({ attachment: null });
    await fillBoth({ of });
    expect(await file()).toEqual({ attachment: { name: '评分表.pdf' } });
    expect(await file(ownHub)).toEqual({ attachment: null });
    await bench.done(cityBureau, 'withdrawScore', { id, reason: '程序有误' });
    expect(await file()).toEqual({ attachment: null });
    const again = await send([{ kind: 'EXPERT', account: 'clerk@test' }]);
    expect(again.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.members.0.account' });
  });

  it('is hidden from a district hub whose contractor is evaluated', async () => {
    const panel = await appointed(HUB, PLATFORM);
    await fillBoth(panel);
    await bench.done(bureau, 'withdrawScore', { id: panel.id, reason: '程序有误' });
    const fields = 'status panelKinds panel { id } scores { points } withdrawals { reason }';
    expect(await shown(ownHub, panel.id, fields)).toBeNull();
    expect(await shown(lixiaHub, panel.id, 'withdrawals { reason }')).toEqual({
      withdrawals: [{ reason: '程序有误' }],
    });
    await bench.done(bureau, 'dropScoreWithdrawal', { id: panel.id });
    await bench.done(runner, 'acceptEvaluation', { evaluationId: panel.id });
    for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id: panel.id });
    expect(await shown(ownHub, panel.id, fields)).toEqual({
      ...{ status: 'SIGNED', panelKinds: ['DISTRICT_HUB', 'THIRD_PARTY'], panel: [], scores: [], withdrawals: [] },
    });
  });

  it('lets a member recuse themselves whose district hub is run by the evaluated contractor', async () => {
    const panel = await appointed(HUB, PLATFORM);
    const recusal = { id: panel.of('hub@test'), reason: '承接主体相同' };
    expect(await bench.done(ownHub, 'recusePanelMember', recusal)).toMatchObject({ recusedOn: '2026-12-10' });
  });

  it('keeps an external member whose form was entered by a person who is recused later', async () => {
    const { id, panel } = await appointed(HUB, PLATFORM, { kind: 'EXPERT', name: '张某某' });
    const memberId = panel.find(({ account }) => account === null)?.id ?? '';
    const entered = 'UPDATE panel_member SET scoredOn = ?, enteredBy = ?, points = ? WHERE id = ?';
    const clerk = { issuer: 'issuer' in bureau ? bureau.issuer : '', subject: 'district_bureau@test' };
    await bench.rows(entered, ['2026-12-10', JSON.stringify(clerk), '[]', memberId]);
    await bench.done(bureau, 'recuse', { input: { ...YEAR, reason: '亲属关系' } });
    const recusal = { id: memberId, reason: '利害关系' };
    const { refused } = await bench.send(colleague(bureau), 'recusePanelMember', recusal);
    expect(refused).toMatchObject({ code: 'INVALID_STATE', state: 'FORM_CLEARED' });
    expect(await shown(bureau, id, 'panel { name recusedOn scoredOn }')).toMatchObject({
      panel: expect.arrayContaining([{ name: '张某某', recusedOn: null, scoredOn: null }]) as unknown,
    });
  });

  it('does not let a member act for the street office afterwards', async () => {
    const panel = await appointed(HUB, { kind: 'THIRD_PARTY', account: 'street_office@test' });
    await fill(lixiaHub, panel.of('hub@test'));
    const asPlatform = { ...platform, subject: 'street_office@test' } as Caller;
    expect((await fill(asPlatform, panel.of('street_office@test'))).refused).toBeNull();
    await bench.done(runner, 'acceptEvaluation', { evaluationId: panel.id });
    for (const [mutation, variables] of [
      ['signEvaluation', {}],
      ['withdrawScore', { reason: '程序有误' }],
    ] as const) {
      const { refused } = await bench.send(street, mutation, { id: panel.id, ...variables });
      expect(refused).toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});
