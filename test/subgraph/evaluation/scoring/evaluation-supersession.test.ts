import { type Caller } from '../../../../shared/access/caller';
import { office } from '../../../support/city/callers';
import { ofKind } from '../../../support/drivers/desk/evaluation-items';
import {
  BAD,
  GOOD,
  type MutationName,
  YEAR,
  bureau,
  cityBureau,
  eachOnFreshEvaluations,
  lixiaHub,
  pointsOf,
  runner,
  street,
  successor,
} from '../../../support/drivers/writes/evaluation-writes';
import { CITY } from '../../../support/city/small-city';

const bench = eachOnFreshEvaluations();
const platform = office('CITY_PLATFORM', CITY);
const HUB = { kind: 'DISTRICT_HUB', account: 'hub@test' };
const PLATFORM = { kind: 'THIRD_PARTY', account: 'city_platform@test' };
/** Returns the person with this subject as a person of the caller's office. */
const as = (caller: Caller, subject: string) => ({ ...caller, subject }) as Caller;
const third = as(bureau, 'third@test');

const supersede = (id: string) => bench.done(bureau, 'supersedeEvaluation', { id, reason: '计分有误' });
const refusedWith = async (caller: Caller, name: MutationName, variables: Record<string, unknown>) =>
  (await bench.send(caller, name, variables)).refused;
const scoring = (caller: Caller) => ofKind(bench, caller, 'SCORE_EVALUATION');
const appoint = (members: readonly object[]) =>
  bench.send(successor(bureau), 'appointPanel', { input: { ...YEAR, members } });
type Panel = { id: string; panel: { id: string; account: string | null }[] };
const memberOf = ({ panel }: Panel, account: string | null) => panel.find((each) => each.account === account)?.id ?? '';
const form = (memberId: string) => ({ input: { memberId, scores: pointsOf(GOOD).scores } });

async function signByOffices(id: string): Promise<void> {
  await bench.done(runner, 'acceptEvaluation', { evaluationId: id });
  for (const caller of [bureau, street]) await bench.done(caller, 'signEvaluation', { id });
}

async function panelScored(): Promise<string> {
  const { written } = await appoint([HUB, PLATFORM]);
  const panel = written as unknown as Panel;
  await bench.done(lixiaHub, 'scoreAsPanel', form(memberOf(panel, 'hub@test')));
  await bench.done(platform, 'scoreAsPanel', form(memberOf(panel, 'city_platform@test')));
  return panel.id;
}

describe('after a supersession', () => {
  it('other persons score, and the work items say so before anybody scores', async () => {
    await supersede(await bench.signed(BAD));
    for (const caller of [bureau, street]) {
      const refused = await refusedWith(caller, 'scoreEvaluation', { input: pointsOf(GOOD) });
      expect(refused).toMatchObject({ code: 'FORBIDDEN' });
      const [item, ...more] = await scoring(caller);
      expect(more).toEqual([]);
      expect(item).toMatchObject({ state: 'READY', mayAct: false, blockedBy: { code: 'FORBIDDEN' } });
      expect(await scoring(successor(caller))).toMatchObject([{ mayAct: true, blockedBy: null }]);
      await bench.score(successor(caller), GOOD);
    }
    const [row] = await bench.rows<{ id: string; scoreTenths: number }>(
      "SELECT id, scoreTenths FROM evaluation WHERE projectYear = 2026 AND status = 'SCORED'",
    );
    expect(row?.scoreTenths).toBe(895);
    await signByOffices(row?.id ?? '');
  });

  it('also bars a person who scored for another office, or in a round whose scores were withdrawn', async () => {
    const first = await bench.scored(BAD);
    await bench.done(cityBureau, 'withdrawScore', { id: first, reason: '依据有误' });
    for (const caller of [bureau, street]) await bench.score(successor(caller), BAD);
    await signByOffices(first);
    await supersede(first);
    const barred = [bureau, as(bureau, 'street_office@test'), successor(bureau), as(street, 'district_bureau@test')];
    for (const caller of barred) {
      expect(await refusedWith(caller, 'scoreEvaluation', { input: pointsOf(GOOD) })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    await bench.score(third, GOOD);
  });

  it('bars the persons of every superseded evaluation of the year, and of no other year', async () => {
    await supersede(await bench.signed(BAD));
    for (const caller of [bureau, street]) await bench.score(successor(caller), BAD);
    const [row] = await bench.rows<{ id: string }>("SELECT id FROM evaluation WHERE status = 'SCORED'");
    await signByOffices(row?.id ?? '');
    await supersede(row?.id ?? '');
    for (const caller of [bureau, successor(bureau)]) {
      expect(await refusedWith(caller, 'scoreEvaluation', { input: pointsOf(GOOD) })).toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    const midTerm = { input: { ...pointsOf(GOOD), kind: 'MID_TERM' } };
    await bench.done(bureau, 'scoreEvaluation', midTerm);
    bench.moveTo('2027-12-10');
    await bench.done(bureau, 'scoreEvaluation', { input: { ...pointsOf(GOOD), projectYear: 2027 } });
  });

  it('keeps its scorers out of a panel, and from the forms of others', async () => {
    await supersede(await bench.signed(BAD));
    const { refused } = await appoint([HUB, { kind: 'EXPERT', account: 'street_office@test' }]);
    expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.members.1.account' });
    const { written } = await appoint([HUB, { kind: 'EXPERT', name: '张某某' }]);
    const panel = written as unknown as Panel;
    const items = async (caller: Caller) => (await scoring(caller)).map(({ mayAct }) => mayAct);
    expect(await items(bureau)).toEqual([false]);
    expect(await items(successor(bureau))).toEqual([true]);
    await bench.done(lixiaHub, 'scoreAsPanel', form(memberOf(panel, 'hub@test')));
  });

  it('bars a scorer who is already a member of the new panel from the form', async () => {
    await supersede(await bench.signed(BAD));
    const { written } = await appoint([HUB, PLATFORM]);
    const memberId = memberOf(written as unknown as Panel, 'hub@test');
    // An older version of the Hub could appoint a person who had scored the superseded evaluation. This test makes such
    // a member directly in the database.
    const replaceMember = (from: string, to: string) =>
      bench.rows('UPDATE panel_member SET person = REPLACE(person, ?, ?) WHERE id = ?', [from, to, memberId]);
    await replaceMember('hub@test', 'district_bureau@test');
    const scorer = as(lixiaHub, 'district_bureau@test');
    expect(await refusedWith(scorer, 'scoreAsPanel', form(memberId))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await scoring(scorer)).map(({ mayAct }) => mayAct)).toEqual([false]);
    await replaceMember('district_bureau@test', 'third@test');
    await bench.done(as(lixiaHub, 'third@test'), 'scoreAsPanel', form(memberId));
  });

  it('bars the members of its panel, who are not appointed again either', async () => {
    const id = await panelScored();
    await signByOffices(id);
    await supersede(id);
    const again = await appoint([PLATFORM]);
    expect(again.refused).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.members.0.account' });
    const member = as(street, 'city_platform@test');
    expect(await refusedWith(member, 'scoreEvaluation', { input: pointsOf(GOOD) })).toMatchObject({
      code: 'FORBIDDEN',
    });
    for (const caller of [bureau, street]) await bench.score(caller, GOOD);
  });

  it('keeps its scorers from deciding an objection to the evaluation that replaces it', async () => {
    await supersede(await bench.signed(BAD));
    await bench.score(successor(bureau), GOOD);
    const { id } = await bench.score(successor(street), GOOD);
    await bench.done(runner, 'objectToEvaluation', { evaluationId: id, reason: '偏低' });
    const decision = { input: { evaluationId: id, outcome: 'DISMISSED', answer: '维持原评分' } };
    expect(await refusedWith(bureau, 'decideObjection', decision)).toMatchObject({ code: 'FORBIDDEN' });
    const items = (caller: Caller) => ofKind(bench, caller, 'DECIDE_OBJECTION');
    expect(await items(bureau)).toMatchObject([{ mayAct: false, blockedBy: { code: 'FORBIDDEN' } }]);
    expect(await items(third)).toMatchObject([{ mayAct: true, blockedBy: null }]);
    await bench.done(third, 'decideObjection', decision);
  });
});
