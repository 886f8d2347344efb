import { type Awaiting, awaitedText } from '../../../gateway/console/nouns/evaluation/course/awaited';
import {
  type Termed,
  missingSignaturesText,
  objectionTermText,
} from '../../../gateway/console/nouns/evaluation/course/terms-text';
import { evaluationSteps } from '../../../gateway/console/nouns/evaluation/course/evaluation-steps';

const SCORED = {
  status: 'SCORED',
  deliveredOn: '2026-11-20',
  objectUntil: '2026-12-04',
  acceptedOn: null,
  signedBy: [],
} as const;

const states = (steps: ReturnType<typeof evaluationSteps>) => steps.map(({ state }) => state);

describe('the steps of an evaluation', () => {
  it('wait for the contractor until the last day for objections', () => {
    const steps = evaluationSteps(SCORED, '2026-12-04');
    expect(states(steps)).toEqual(['done', 'done', 'now', 'later']);
    expect(steps[2]).toMatchObject({ title: '承接主体异议期(按工作日计)', note: '2026-12-04' });
    expect(states(evaluationSteps(SCORED, '2026-12-05'))).toEqual(['done', 'done', 'done', 'now']);
    const accepted = evaluationSteps({ ...SCORED, acceptedOn: '2026-11-25' }, '2026-11-26');
    expect(states(accepted)).toEqual(['done', 'done', 'done', 'now']);
  });

  it('show the date of the signatures only after both offices have signed', () => {
    const [street, bureau] = [
      { role: 'STREET_OFFICE', on: '2026-12-05' },
      { role: 'DISTRICT_BUREAU', on: '2026-12-06' },
    ] as const;
    const one = evaluationSteps({ ...SCORED, signedBy: [street] }, '2026-12-06').at(-1);
    expect(one).toMatchObject({ note: '已签署 1 方', state: 'now' });
    const both = evaluationSteps({ ...SCORED, status: 'SIGNED', signedBy: [street, bureau] }, '2026-12-06').at(-1);
    expect(both).toMatchObject({ note: '2026-12-06', state: 'done' });
  });

  it('begin with the scoring', () => {
    const draft = { ...SCORED, status: 'DRAFT', deliveredOn: null, objectUntil: null } as const;
    expect(states(evaluationSteps(draft, '2026-11-20'))).toEqual(['now', 'later', 'later', 'later']);
  });
});

describe('who acts next in an evaluation', () => {
  const awaits = ['DISTRICT_BUREAU', 'STREET_OFFICE'] as const;
  const text = (part: Partial<Awaiting>, today = '2026-12-04') => awaitedText({ ...SCORED, awaits, ...part }, today);

  it('are the offices that score, or the panel', () => {
    expect(text({ status: 'DRAFT', awaits: ['STREET_OFFICE'] })).toBe('街道办事处(镇政府)');
    expect(text({ status: 'DRAFT', awaits: [], panelKinds: ['EXPERT'] })).toBe('评估小组');
  });

  it('is no office during the period for objections, and afterwards the offices that sign', () => {
    expect(text({})).toBe('异议期至 2026-12-04');
    expect(text({}, '2026-12-05')).toBe('区县民政部门、街道办事处(镇政府)');
    expect(text({ acceptedOn: '2026-11-25' })).toBe('区县民政部门、街道办事处(镇政府)');
    expect(text({ awaits: ['STREET_OFFICE'] }, '2026-12-05')).toBe('街道办事处(镇政府)');
    expect(text({ status: 'SIGNED', awaits: [] }, '2026-12-05')).toBe('');
  });

  it('is the office that decides an objection, or has not agreed to a withdrawal', () => {
    const objection = { office: 'CITY_BUREAU', decidedOn: null } as const;
    expect(text({ objectUntil: null, objection })).toBe('市民政局(处理异议)');
    const again = { office: 'DISTRICT_BUREAU', decidedOn: '2026-12-02' } as const;
    expect(text({ objectUntil: '2026-12-09', objection: again })).toBe('异议期至 2026-12-09');
    expect(text({ withdrawals: [{ role: 'DISTRICT_BUREAU' }] })).toBe('街道办事处(镇政府)');
  });
});

describe('the terms of an evaluation', () => {
  const contract = { startsOn: '2025-11-05', endsOn: '2028-11-04', contractor: { id: 'c' } };
  const evaluation: Termed = {
    kind: 'ANNUAL',
    projectYear: 2025,
    ...SCORED,
    objection: null,
    contractor: { id: 'c' },
    station: { lot: { status: 'ACTIVE', contract } },
  };
  const both = '区县民政部门、街道办事处(镇政府)';
  const text = (part: Partial<Termed>) => missingSignaturesText({ ...evaluation, ...part }, '2026-12-01');

  it('for objections run in working days from the delivery, or from the decision on the first objection', () => {
    expect(objectionTermText(evaluation)).toBe('(自送达次日起 5 个工作日)');
    const objection = { decidedOn: '2026-12-02' };
    expect(objectionTermText({ ...evaluation, objection })).toBe('(自异议处理次日起 5 个工作日)');
  });

  it('for signatures begin after the last day for objections, and end as in the work list', () => {
    expect(text({})).toBe(`${both};2026-12-05 起可签署;签署截止日 2027-01-03`);
    expect(text({ acceptedOn: '2026-11-25', objectUntil: null, signedBy: [{ role: 'STREET_OFFICE' }] })).toBe(
      '区县民政部门;2026-11-25 起可签署;签署截止日 2027-01-03',
    );
    expect(text({ objectUntil: null, objection: { decidedOn: null } })).toContain('异议处理前不能签署');
    expect(text({ withdrawals: [{}] })).toContain('撤回评分申请处理前不能签署');
  });

  it('have no last day for signatures in a mid-term evaluation, or if the project year is outside the contract in force', () => {
    const from = `${both};2026-12-05 起可签署`;
    expect(text({ kind: 'MID_TERM' })).toBe(from);
    expect(text({ contractor: { id: 'other' } })).toBe(from);
    expect(text({ station: { lot: { status: 'TERMINATED', contract } } })).toBe(from);
    expect(text({ station: null })).toBe(from);
  });
});
