import { projectReports } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-4.rules';
import { needsAndPlan } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-2.rules';
import { implementationReport } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-5.rules';
import { briefs } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-3.rules';
import { annualPlan } from '../../../../subgraphs/evaluation/assessment/rules/filing/fi-1.rules';
import { type ObligationFacts } from '../../../../subgraphs/evaluation/assessment/facts/filing-facts';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import {
  at,
  district,
  judge,
  lot,
  obligation,
  station,
  valueOf,
  verdict,
} from '../../../support/drivers/subgraph/rule-facts';

type Judging = (obligations: ObligationFacts[], asOf: string) => ReturnType<typeof judge>;
const ofStation =
  (rule: typeof briefs): Judging =>
  (obligations, asOf) =>
    judge(rule, station({ obligations }), { asOf });
const ofDistrict =
  (rule: typeof annualPlan): Judging =>
  (obligations, asOf) =>
    judge(rule, district({ obligations }), { asOf });

const CASES: [string, Judging, SubmissionKind[]][] = [
  ['FI-1', ofDistrict(annualPlan), ['ANNUAL_PLAN']],
  ['FI-2', ofStation(needsAndPlan), ['NEEDS_SURVEY', 'SERVICE_PLAN']],
  ['FI-3', ofStation(briefs), ['MONTHLY_BRIEF']],
  ['FI-4', ofStation(projectReports), ['MID_TERM_REPORT', 'FINAL_REPORT']],
  ['FI-5', ofDistrict(implementationReport), ['IMPLEMENTATION_REPORT']],
];
const ALL_KINDS = CASES.flatMap(([, , kinds]) => kinds);

describe.each(CASES)('%s', (_, found, kinds) => {
  const owed = (submittedOn: string | null, dueOn = '2026-03-31') =>
    kinds.map((kind) => obligation({ kind, dueOn, submittedOn }));

  it.each([
    ['sent on the due day', '2026-03-31', '2026-06-17', 'MET'],
    ['sent on a day before', '2026-02-01', '2026-06-17', 'MET'],
    ['sent late', '2026-04-01', '2026-06-17', 'MET'],
    ['not sent', null, '2026-06-17', 'NOT_MET'],
    ['not sent, on the due day, which ends at midnight', null, '2026-03-31', 'NOT_APPLICABLE'],
    ['not sent, the day after', null, '2026-04-01', 'NOT_MET'],
    ['sent and assessed before the due day', '2026-02-01', '2026-02-02', 'MET'],
    ['sent after the day of the assessment', '2026-04-20', '2026-04-19', 'NOT_MET'],
    ['sent late, on the day of the assessment', '2026-04-20', '2026-04-20', 'MET'],
  ] as const)('%s: %#', (__, submittedOn, asOf, expected) => {
    expect(found(owed(submittedOn), asOf).verdict).toBe(expected);
  });

  it('is not applicable if no submission of its kinds is due, even if another kind is overdue', () => {
    const others = ALL_KINDS.filter((kind) => !kinds.includes(kind));
    expect(found([], '2026-06-17').verdict).toBe('NOT_APPLICABLE');
    const overdue = others.map((kind) => obligation({ kind, submittedOn: null }));
    expect(found(overdue, '2026-06-17').verdict).toBe('NOT_APPLICABLE');
  });

  it.each(kinds)('is not met because of one overdue %s, from the day after its due date', (kind) => {
    const missing = obligation({ kind, dueOn: '2026-02-28', submittedOn: null });
    const judged = found([...owed('2026-03-01'), missing, { ...missing, dueOn: '2026-05-10' }], '2026-06-17');
    expect([judged.verdict, judged.since]).toEqual(['NOT_MET', '2026-03-01']);
    expect([valueOf(judged, 'overdue'), valueOf(judged, 'overdueSince')]).toEqual(['2', '2026-03-01']);
  });

  it('names each period that is overdue once, the earliest first, and none without one', () => {
    const missing = ['2026-02', '2026-01', '2026-02'].flatMap((period) =>
      kinds.map((kind) => obligation({ kind, period, submittedOn: null })),
    );
    const judged = found([...owed('2026-03-01'), ...missing], '2026-06-17');
    expect(valueOf(judged, 'overduePeriods')).toBe('2026-01 2026-02');
    expect(valueOf(found(owed('2026-03-01'), '2026-06-17'), 'overduePeriods')).toBeNull();
  });

  it('counts late submissions', () => {
    const judged = found([...owed('2026-04-01'), ...owed('2026-03-31')], '2026-06-17');
    const [late, sent] = [String(kinds.length), String(2 * kinds.length)];
    expect([valueOf(judged, 'submittedLate'), valueOf(judged, 'submitted')]).toEqual([late, sent]);
    expect(judged.since).toBeNull();
  });
});

it('FI-5: treats a missing report as overdue from 1 December on', () => {
  const report = obligation({ kind: 'IMPLEMENTATION_REPORT', dueOn: '2026-11-30', submittedOn: null });
  const on = (asOf: string) => verdict(implementationReport, district({ obligations: [report] }), { asOf });
  expect([on('2026-11-30'), on('2026-12-01')]).toEqual(['NOT_APPLICABLE', 'NOT_MET']);
});

describe('filing rules for a station', () => {
  const missing = ALL_KINDS.map((kind) => obligation({ kind, submittedOn: null }));

  it.each(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'] as const)(
    'apply in any state of the station: %s',
    (status) => {
      const facts = { ...at({ status }), obligations: missing };
      for (const rule of [needsAndPlan, briefs, projectReports]) expect(verdict(rule, facts)).toBe('NOT_MET');
    },
  );

  const RULES = [needsAndPlan, briefs, projectReports];
  const former = lot({ lotId: 'former', startsOn: '2023-01-01', signedOn: '2022-12-20', endsOn: '2025-12-31' });
  const current = lot({ startsOn: '2026-01-01', signedOn: '2025-12-20', endsOn: '2028-12-31' });
  const sent = ALL_KINDS.map((kind) => obligation({ kind }));
  const overdue = missing.map((each) => ({ ...each, lotId: 'former', dueOn: '2025-06-10' }));
  const under = (lots: readonly (typeof former)[], obligations = [...overdue, ...sent]) =>
    RULES.map((each) => verdict(each, station({ lots, obligations })));

  it('do not count what an earlier contractor of the station owed', () => {
    const predecessors = { ...former, contractorId: 'predecessor' };
    expect(under([predecessors, current])).toEqual(['MET', 'MET', 'MET']);
    const ended = { ...predecessors, status: 'TERMINATED' as const, terminatedOn: '2025-07-01' };
    expect(under([ended, current])).toEqual(['MET', 'MET', 'MET']);
    const nothingDue = Array.from(RULES, () => 'NOT_APPLICABLE');
    expect(under([predecessors, current], overdue)).toEqual(nothingDue);
  });

  it('count what the same contractor owed under an earlier contract, and what the last contractor owed', () => {
    expect(under([former, current])).toEqual(['NOT_MET', 'NOT_MET', 'NOT_MET']);
    expect(under([{ ...former, contractorId: 'last' }])).toEqual(['NOT_MET', 'NOT_MET', 'NOT_MET']);
  });
});
