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
    expect(steps[2]).toMatchObject({ title: '承接主体异议期', note: '2026-12-04' });
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
