import { JINAN_2021 } from '../../../../shared/policy/cities/jinan-2021';
import { term } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-1.rules';
import { noAssignment } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-5.rules';
import { noConflict } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-3.rules';
import { eligibility } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-4.rules';
import { disclosure } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-6.rules';
import { clauses } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-2.rules';
import { lotInForce } from '../../../../subgraphs/evaluation/assessment/judging/lot-in-force.rules';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { type LotRule } from '../../../../subgraphs/evaluation/assessment/judging/applicability.rules';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import {
  JINAN,
  changed,
  hubLot,
  judge,
  lot,
  station,
  valueOf,
  verdict,
} from '../../../support/drivers/subgraph/rule-facts';

/** Judges a lot twice: as a station's only lot, and as a district hub's lot. Expects and returns the same outcome. */
function shown({ ofStation, ofHub }: LotRule, facts: Partial<LotFacts>, policy: Policy = JINAN) {
  const found = judge(ofStation, station({ lots: [lot(facts)] }), { policy });
  expect(judge(ofHub, hubLot(facts), { policy })).toEqual(found);
  return found;
}

const CONTRACT_RULES = [term, clauses, noConflict, eligibility, noAssignment, disclosure];

describe.each(CONTRACT_RULES.map((rule) => [rule.ofStation.id, rule] as const))('%s', (_, rule) => {
  it('is met by a compliant contract', () => {
    expect(shown(rule, {}).verdict).toBe('MET');
  });

  it('is unknown when the lots are unknown, and not applicable without a lot', () => {
    expect(verdict(rule.ofStation, station({ lots: null }))).toBe('UNKNOWN');
    expect(verdict(rule.ofStation, station({ lots: [] }))).toBe('NOT_APPLICABLE');
  });

  it('applies in every state of the station', () => {
    expect(verdict(rule.ofStation, station({ premises: null }))).toBe('MET');
  });
});

describe('lot to be judged', () => {
  const older = lot({ lotId: 'older', startsOn: '2022-01-01', endsOn: '2024-12-31' });
  const running = lot({ lotId: 'running', startsOn: '2025-01-01', endsOn: '2027-12-31' });
  const next = lot({ lotId: 'next', startsOn: '2028-01-01', endsOn: '2030-12-31' });
  const inForce = (lots: LotFacts[], asOf: string) => lotInForce(lots, asOf)?.lotId ?? null;

  it.each([
    ['2024-12-31', 'older'],
    ['2025-01-01', 'running'],
    ['2027-12-31', 'running'],
    ['2028-01-01', 'next'],
    ['2031-01-01', null],
  ])('on %s is the lot that serves the station: %s', (asOf, expected) => {
    expect(inForce([older, running, next], asOf)).toBe(expected);
  });

  it('is the signed lot before its first day, and no lot from its termination on', () => {
    expect(inForce([running], '2024-12-31')).toBe('running');
    const ended = { ...running, status: 'TERMINATED' as const, terminatedOn: '2026-06-17' };
    expect([inForce([ended], '2026-06-16'), inForce([ended], '2026-06-17')]).toEqual(['running', null]);
    expect(inForce([ended, next], '2026-06-17')).toBe('next');
  });

  it('is the last lot when none is in force, so that earlier faults no longer count', () => {
    const short = { ...older, endsOn: '2023-12-31' };
    expect(verdict(term.ofStation, station({ lots: [short, running] }))).toBe('MET');
    expect(verdict(term.ofStation, station({ lots: [short, running] }), { asOf: '2028-06-01' })).toBe('MET');
    expect(verdict(term.ofStation, station({ lots: [short] }))).toBe('NOT_MET');
  });
});

describe('CO-1: a term of three years, to the day', () => {
  it.each([
    ['2025-01-01', '2027-12-31', 'MET', '3'],
    ['2025-01-01', '2027-12-30', 'NOT_MET', '2'],
    ['2025-01-01', '2028-01-01', 'NOT_MET', '3'],
    ['2025-01-01', '2026-12-31', 'NOT_MET', '2'],
    ['2024-02-29', '2027-02-27', 'MET', '3'],
    ['2024-02-29', '2027-02-28', 'NOT_MET', '3'],
    ['2025-03-01', '2028-02-29', 'MET', '3'],
    ['2025-03-01', '2028-02-28', 'NOT_MET', '2'],
  ] as const)('judges a term from %s until %s as %s, with %s full years', (startsOn, endsOn, expected, fullYears) => {
    const found = shown(term, { startsOn, endsOn });
    expect([found.verdict, valueOf(found, 'fullYears')]).toEqual([expected, fullYears]);
  });

  it('is not met since the signing, and states the required years and the required end date', () => {
    const found = shown(term, { endsOn: '2026-12-31' });
    expect(found.since).toBe('2024-12-20');
    expect(found.figures).toEqual([
      { name: 'fullYears', value: '2', required: '3' },
      { name: 'endsOn', value: '2026-12-31', required: '2027-12-31' },
      { name: 'startsOn', value: '2025-01-01', required: null },
    ]);
  });
});

describe('CO-2: all eight clauses', () => {
  it.each(JINAN_2021.rules['CO-2'].parameters.clauses)('is not met without %s, and names it', (clause) => {
    const found = shown(clauses, { missingClauses: [clause] });
    expect([found.verdict, valueOf(found, 'missingClauses'), valueOf(found, 'clauses')]).toEqual([
      'NOT_MET',
      clause,
      '7',
    ]);
  });

  it('does not require a clause that the policy omits', () => {
    expect(shown(clauses, { missingClauses: ['TERM'] }, changed('CO-2', { clauses: ['PRICE'] })).verdict).toBe('MET');
  });
});

describe('CO-3: no conflict of interest', () => {
  it('is not met while the conflict lasts', () => {
    expect(shown(noConflict, { isInConflict: true }).verdict).toBe('NOT_MET');
  });
});

describe('CO-4: eligibility', () => {
  it.each([
    ['an enterprise', { contractorKind: 'ENTERPRISE' }, 'MET'],
    ['another lawful body that the treasury funds', { contractorKind: 'OTHER_LAWFUL', treasuryFunded: true }, 'MET'],
    ['a mass organisation', { contractorKind: 'MASS_ORGANISATION' }, 'MET'],
    [
      'a mass organisation that the treasury funds',
      { contractorKind: 'MASS_ORGANISATION', treasuryFunded: true },
      'NOT_MET',
    ],
    ['credit checked on the day of the award', { creditCheckedOn: '2024-12-10' }, 'MET'],
    ['credit checked a day later', { creditCheckedOn: '2024-12-11' }, 'NOT_MET'],
    ['credit not checked', { creditCheckedOn: null }, 'NOT_MET'],
    ['no recorded award', { awardedOn: null, creditCheckedOn: null }, 'UNKNOWN'],
    [
      'no recorded award, with an excluded body',
      { awardedOn: null, contractorKind: 'MASS_ORGANISATION', treasuryFunded: true },
      'NOT_MET',
    ],
  ] as const)('%s: %#', (_, facts, expected) => {
    expect(shown(eligibility, facts).verdict).toBe(expected);
  });

  it('accepts the kinds that the policy lists, and requires a check where the policy does', () => {
    const kinds = changed('CO-4', { kinds: ['ENTERPRISE'] });
    expect(shown(eligibility, {}, kinds).verdict).toBe('NOT_MET');
    const unchecked = { awardedOn: null, creditCheckedOn: null };
    expect(shown(eligibility, unchecked, changed('CO-4', { creditCheck: false })).verdict).toBe('MET');
  });
});

describe('CO-5: no contract assignment', () => {
  it.each([
    [null, 'MET', null],
    ['2026-06-18', 'MET', null],
    ['2026-06-17', 'NOT_MET', '2026-06-17'],
    ['2025-02-03', 'NOT_MET', '2025-02-03'],
  ] as const)('with a discovery on %s is %s since %s', (subcontractedOn, expected, since) => {
    const found = shown(noAssignment, { subcontractedOn });
    expect([found.verdict, found.since]).toEqual([expected, since]);
  });
});

describe('CO-6: disclosure', () => {
  it.each([
    ['published the day before the award', { noticePublishedOn: '2024-12-09' }, 'MET'],
    ['published on the day of the award', { noticePublishedOn: '2024-12-10' }, 'NOT_MET'],
    ['published after the award', { noticePublishedOn: '2024-12-11' }, 'NOT_MET'],
    ['never published', { noticePublishedOn: null }, 'NOT_MET'],
    ['no recorded award', { awardedOn: null }, 'UNKNOWN'],
    ['without a statement of the method', { missingNoticeParts: ['METHOD'] }, 'NOT_MET'],
  ] as const)('%s: %#', (_, facts, expected) => {
    expect(shown(disclosure, facts).verdict).toBe(expected);
  });

  it('uses the number of days that the policy sets', () => {
    const policy = changed('CO-6', { daysBeforeAward: 20 });
    expect(shown(disclosure, { noticePublishedOn: '2024-11-20' }, policy).verdict).toBe('MET');
    expect(shown(disclosure, { noticePublishedOn: '2024-11-21' }, policy).verdict).toBe('NOT_MET');
    const sameDay = changed('CO-6', { daysBeforeAward: 0 });
    expect(shown(disclosure, { noticePublishedOn: '2024-12-10' }, sameDay).verdict).toBe('MET');
  });
});
