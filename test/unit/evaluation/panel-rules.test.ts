import { POLICIES } from '../../../shared/policy/policy';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type EvaluationRow } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { opened, rubricOf, scored } from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { assertNotOfPanel, panelScorers } from '../../../subgraphs/evaluation/scoring/panel-member/panel-member.rules';
import { type PanelMemberRow } from '../../../subgraphs/evaluation/scoring/panel-member/panel-member.row';
import { scoredMember, settledByPanel } from '../../../subgraphs/evaluation/scoring/panel/panel-scoring.rules';
import { appointmentFaults, panelSizeFaults } from '../../../subgraphs/evaluation/scoring/panel/appointment.rules';
import {
  assertAppointable,
  recusedMember,
  withPanel,
  withoutOffices,
  withoutPerson,
} from '../../../subgraphs/evaluation/scoring/panel/panel.rules';
import { scoredAgain, withdrawnByOffice } from '../../../subgraphs/evaluation/scoring/withdrawal/withdrawal.rules';
import { DIMENSION } from '../../../shared/domain/evaluations';
import { refusalOf } from '../../support/drivers/peers/faults';

const TODAY = '2026-06-17';
const person = (subject: string) => ({ issuer: 'i', subject });
const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-03-01', endsOn: '2028-02-29', endedOn: null };
const served = { lot, ordinal: 1, beginsOn: '2025-03-01' };
const draft = opened({ id: 'E', stationId: 'S', projectYear: 2025, kind: 'ANNUAL', served }, null);
const rubric = rubricOf(POLICIES, { division: divisionCode('370102'), on: TODAY });

const member = (id: string, more: Partial<PanelMemberRow> = {}): PanelMemberRow => ({
  ...{ id, evaluationId: 'E', round: 1, stationId: 'S', projectYear: 2025, kind: 'EXPERT', person: null, name: id },
  ...{ appointedOn: TODAY, recusedOn: null, recusalReason: null, scoredOn: null, enteredBy: null, points: null },
  ...more,
});
/** Returns the form of a panel member with these points, in tenths, in the order of the dimensions. */
const form = (...tenths: number[]): Pick<PanelMemberRow, 'points' | 'scoredOn'> => ({
  points: DIMENSION.values.map((dimension, index) => ({ dimension, pointsTenths: tenths[index] ?? 0, remark: null })),
  scoredOn: TODAY,
});

describe('a panel', () => {
  const account = { kind: 'EXPERT', person: person('a'), name: null } as const;
  const outside = { kind: 'EXPERT', person: null, name: '张三' } as const;
  const appointer = person('bureau');
  const nobody = { members: [], persons: [], appointer };
  const fieldsOf = (...given: Parameters<typeof appointmentFaults>) =>
    appointmentFaults(...given).map(({ field }) => field);

  it('contains each person once, by account or by name', () => {
    expect(fieldsOf([account, outside], nobody)).toEqual([]);
    expect(fieldsOf([account, outside, outside, account], nobody)).toEqual(['members.2.name', 'members.3.account']);
    expect(fieldsOf([{ ...account, name: '张三' }], nobody)).toEqual(['members.0.account']);
    expect(fieldsOf([{ ...outside, name: null }], nobody)).toEqual(['members.0.account']);
    expect(fieldsOf([{ ...outside, kind: 'DISTRICT_HUB' }], nobody)).toEqual(['members.0.account']);
  });

  it('cannot include a former member, a recused person, or a person whose score was withdrawn', () => {
    const known = [member('M', { person: person('a'), name: null })];
    expect(fieldsOf([account], { ...nobody, members: known })).toEqual(['members.0.account']);
    expect(fieldsOf([outside], { ...nobody, members: [member('张三')] })).toEqual(['members.0.name']);
    expect(fieldsOf([account, outside], { ...nobody, persons: [person('a'), null] })).toEqual(['members.0.account']);
  });

  it('cannot include the person who appoints it, and has at most 30 members in all rounds', () => {
    expect(fieldsOf([account], { ...nobody, appointer: person('a') })).toEqual(['members.0.account']);
    const known = Array.from({ length: 29 }, (_, index) => member(String(index)));
    const elsewhere = member('other', { evaluationId: 'OTHER' });
    expect(panelSizeFaults(draft, [...known, elsewhere], 1)).toEqual([]);
    expect(panelSizeFaults(draft, known, 2).map(({ field }) => field)).toEqual(['members']);
  });

  it('removes the earlier withdrawals of an office', () => {
    const office = { office: 'DISTRICT_BUREAU', person: person('d') } as const;
    const past = withdrawnByOffice(scored(draft, office, TODAY), office, { reason: '录入有误', today: TODAY }).after;
    expect(past.districtWithdrawal).not.toBeNull();
    expect(withoutOffices(past)).toEqual(draft);
  });

  it('ends when all members are recused, so that the offices score', () => {
    const panelled = withPanel(draft, [member('1')]);
    expect(withPanel(panelled, [member('1', { recusedOn: TODAY })])).toEqual(draft);
  });

  it('loses a person who is recused, and the forms that this person entered', () => {
    const entered = member('2', { ...form(1), enteredBy: person('a') });
    const members = [member('1', { person: person('a') }), entered, member('3', form(1))];
    const leaving = { reason: '亲属关系', by: person('a'), today: TODAY };
    expect([...withoutPerson(draft, members, leaving).values()]).toEqual([
      { ...members[0], recusedOn: TODAY, recusalReason: '亲属关系' },
      member('2', { enteredBy: person('a') }),
    ]);
    const cleared = [member('2', { enteredBy: person('a') })];
    expect(withoutPerson(draft, cleared, leaving).size).toBe(0);
  });

  it('can be appointed until the district bureau or a panel has scored', () => {
    const byStreet = scored(draft, { office: 'STREET_OFFICE', person: person('s') }, TODAY);
    const byDistrict = scored(draft, { office: 'DISTRICT_BUREAU', person: person('d') }, TODAY);
    expect(refusalOf(() => assertAppointable(byStreet))).toBeNull();
    expect(refusalOf(() => assertAppointable(byDistrict))).toEqual({ code: 'INVALID_STATE', state: 'DRAFT' });
    const state = 'SCORED' as const;
    expect(refusalOf(() => assertAppointable({ ...draft, status: state }))).toEqual({ code: 'INVALID_STATE', state });
  });

  it('scores in place of the offices, whose scores are refused', () => {
    const panelled = withPanel(draft, [member('1'), member('2', { kind: 'DISTRICT_HUB' }), member('3')]);
    expect(panelled.panel).toEqual({ kinds: ['DISTRICT_HUB', 'EXPERT'], pointsHundredths: null });
    const scoring = () => scored(panelled, { office: 'STREET_OFFICE', person: person('s') }, TODAY);
    expect(refusalOf(scoring)).toEqual({ code: 'INVALID_STATE', state: 'PANEL' });
  });
});

describe('the result of a panel', () => {
  const panelled = (members: PanelMemberRow[]): EvaluationRow => withPanel(draft, members);
  const settled = (members: PanelMemberRow[]) => settledByPanel(panelled(members), members, rubric);
  const FULL = form(150, 200, 400, 150, 100);

  it('is the mean of all members who are not recused, rounded half up to a tenth', () => {
    const members = [member('1', form(100)), member('2', form(101)), member('3', { ...FULL, recusedOn: TODAY })];
    expect(settled(members)).toMatchObject({ status: 'SCORED', scoreTenths: 101, grade: 'UNQUALIFIED' });
    expect(settled(members)?.panel?.pointsHundredths?.ADMINISTRATION).toBe(1005);
    const three = [member('1', form(100)), member('2', form(100)), member('3', form(101))];
    expect(settled(three)).toMatchObject({ scoreTenths: 100 });
    expect(settled(three)?.panel?.pointsHundredths?.ADMINISTRATION).toBe(1003);
    expect(settled([member('1', FULL), member('2', FULL)])).toMatchObject({ scoreTenths: 1000, grade: 'EXCELLENT' });
  });

  it('needs every form and at least two members', () => {
    expect(settled([member('1', FULL), member('2')])).toBeNull();
    expect(settled([member('1', { ...FULL, recusedOn: TODAY })])).toBeNull();
    expect(settled([member('1', FULL), member('2', { recusedOn: TODAY })])).toBeNull();
    expect(settled([member('1', FULL), member('2', FULL), member('3', { recusedOn: TODAY })])).not.toBeNull();
  });

  it('is withdrawn together with the panel, without any score of an office', () => {
    const scoredOnce = settled([member('1', FULL), member('2', FULL)]) ?? draft;
    const { after, scores } = scoredAgain(scoredOnce, 'CITY_BUREAU', () => '程序有误');
    expect([after, scores]).toEqual([{ ...draft, round: 2 }, []]);
  });

  it('bars members who scored and persons who entered forms from acting for the street office', () => {
    const own = member('1', { ...FULL, person: person('a'), enteredBy: person('a') });
    const outside = member('2', { ...FULL, enteredBy: person('clerk') });
    const idle = member('3', { person: person('idle') });
    expect(new Set(panelScorers([own, outside, idle]).map(({ subject }) => subject))).toEqual(new Set(['a', 'clerk']));
    const scorers = panelScorers([own, outside, idle]);
    const acting = (office: 'STREET_OFFICE' | 'DISTRICT_BUREAU', subject: string) =>
      refusalOf(() => assertNotOfPanel(scorers, { office, person: person(subject) }));
    expect(acting('STREET_OFFICE', 'a')).toMatchObject({ code: 'FORBIDDEN' });
    expect([acting('STREET_OFFICE', 'idle'), acting('DISTRICT_BUREAU', 'a')]).toEqual([null, null]);
  });

  it('cannot be changed by the bureau: external forms are final, and only members can withdraw their own forms', () => {
    const given = { points: FULL.points ?? [], enteredBy: person('clerk'), today: TODAY };
    const outside = member('1', FULL);
    const own = member('2', { ...FULL, person: person('a'), name: null });
    const state = { code: 'INVALID_STATE', state: 'MEMBER_SCORED' };
    expect(refusalOf(() => scoredMember(outside, draft, given))).toEqual(state);
    expect(refusalOf(() => scoredMember(own, draft, given))).toBeNull();
    const leaves = (each: PanelMemberRow, by: string) =>
      refusalOf(() => recusedMember(each, draft, { reason: '利害关系', by: person(by), today: TODAY }));
    expect([leaves(outside, 'bureau'), leaves(own, 'bureau')]).toEqual([state, state]);
    expect([leaves(own, 'a'), leaves(member('3'), 'bureau')]).toEqual([null, null]);
    const cleared = member('4', { enteredBy: person('clerk') });
    expect(leaves(cleared, 'bureau')).toEqual({ code: 'INVALID_STATE', state: 'FORM_CLEARED' });
    expect(refusalOf(() => scoredMember(cleared, draft, given))).toBeNull();
  });
});
