import { twoLevels } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-1.rules';
import { sources } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-2.rules';
import { disbursement } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-3.rules';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { type LotRule } from '../../../../subgraphs/evaluation/assessment/judging/applicability.rules';
import {
  changed,
  district,
  hubLot,
  judge,
  lot,
  station,
  valueOf,
  verdict,
} from '../../../support/drivers/subgraph/rule-facts';

/** Judges a lot twice: as a station's only lot, and as a district hub's lot. Expects and returns the same outcome. */
function shown({ ofStation, ofHub }: LotRule, facts: Partial<LotFacts>) {
  const found = judge(ofStation, station({ lots: [lot(facts)] }));
  expect(judge(ofHub, hubLot(facts))).toEqual(found);
  return found;
}
const UNPAID = { paidFen: 0, paidSources: [] };

describe('FN-1: funding by two levels', () => {
  const budget = (CITY: number, DISTRICT: number, STREET = 0) =>
    district({ generalBudgetFen: { CITY, DISTRICT, STREET } });

  it.each([
    [40, 60, 0, 'MET'],
    [100, 0, 0, 'NOT_MET'],
    [0, 100, 0, 'NOT_MET'],
    [0, 60, 40, 'NOT_MET'],
    [40, 0, 60, 'MET'],
    [0, 0, 0, 'UNKNOWN'],
    [1, 9_999, 0, 'MET'],
    [1, 10_000, 0, 'NOT_MET'],
    [9_999, 1, 0, 'MET'],
    [10_000, 1, 0, 'NOT_MET'],
  ] as const)('judges city %i, district %i and street %i as %s', (city, own, street, expected) => {
    expect(verdict(twoLevels, budget(city, own, street))).toBe(expected);
  });

  it('is unknown when the budget is unknown', () => {
    expect(verdict(twoLevels, district({ generalBudgetFen: null }))).toBe('UNKNOWN');
  });

  it('includes both bounds of the range, exactly', () => {
    const policy = changed('FN-1', { cityFrom: 3_333, cityUntil: 5_000 });
    const on = (city: number, own: number) => verdict(twoLevels, budget(city, own), { policy });
    expect([on(3_333, 6_667), on(333_299, 666_701)]).toEqual(['MET', 'NOT_MET']);
    expect([on(5_000, 5_000), on(5_001, 5_000)]).toEqual(['MET', 'NOT_MET']);
    const vast = 4_000_000_000_000_000;
    expect([on(vast, vast), on(vast + 1, vast)]).toEqual(['MET', 'NOT_MET']);
  });

  it('uses the share set for the year in whole per cent, if one is set', () => {
    const set = (cityPercent: number, CITY: number, DISTRICT: number) =>
      judge(twoLevels, district({ generalBudgetFen: { CITY, DISTRICT, STREET: 0 }, cityPercent }));
    const on = (...of: Parameters<typeof set>) => set(...of).verdict;
    expect([on(40, 40, 60), on(40, 3_950, 6_050), on(40, 4_050, 5_950)]).toEqual(['MET', 'MET', 'MET']);
    expect([on(40, 3_949, 6_051), on(40, 4_051, 5_949), on(60, 40, 60)]).toEqual(['NOT_MET', 'NOT_MET', 'NOT_MET']);
    expect([on(0, 0, 1), on(0, 50, 9_950), on(0, 51, 9_949)]).toEqual(['MET', 'MET', 'NOT_MET']);
    expect([on(100, 1, 0), on(100, 9_950, 50), on(100, 9_949, 51)]).toEqual(['MET', 'MET', 'NOT_MET']);
    expect(on(40, 0, 0)).toBe('UNKNOWN');
    const figure = set(40, 1, 2).figures.find(({ name }) => name === 'cityShareHundredthsOfPercent');
    expect(figure).toMatchObject({ value: '3333', required: '3950…4050' });
  });

  it('states the share, but no share for a zero budget', () => {
    expect(valueOf(judge(twoLevels, budget(1, 2)), 'cityShareHundredthsOfPercent')).toBe('3333');
    expect(valueOf(judge(twoLevels, budget(0, 0)), 'cityShareHundredthsOfPercent')).toBeNull();
  });
});

describe.each([sources, disbursement].map((rule) => [rule.ofStation.id, rule] as const))('%s', (_, rule) => {
  it('is not applicable before any payment or without a lot, and unknown when the lots are unknown', () => {
    expect(shown(rule, UNPAID).verdict).toBe('NOT_APPLICABLE');
    expect(verdict(rule.ofStation, station({ lots: [] }))).toBe('NOT_APPLICABLE');
    expect(verdict(rule.ofStation, station({ lots: null }))).toBe('UNKNOWN');
  });

  it('applies in every state of the station', () => {
    expect(verdict(rule.ofStation, station({ premises: null }))).toBe('MET');
  });
});

describe('FN-2: source of each payment', () => {
  it('is not met if one fen has no source', () => {
    expect(shown(sources, { untracedFen: 1 }).verdict).toBe('NOT_MET');
    expect(shown(sources, { untracedFen: 0 }).verdict).toBe('MET');
  });

  it('is not met if a forbidden source paid, and names the source', () => {
    const policy = changed('FN-2', { sources: ['GENERAL_BUDGET', 'CHARITY'] });
    const paid = (...paidSources: string[]) =>
      judge(sources.ofStation, station({ lots: [lot({ paidSources })] }), { policy });
    expect(paid('GENERAL_BUDGET', 'CHARITY').verdict).toBe('MET');
    expect(paid('GENERAL_BUDGET', 'ELDERLY').verdict).toBe('NOT_MET');
    expect(valueOf(paid('GENERAL_BUDGET', 'ELDERLY'), 'barredSources')).toBe('ELDERLY');
  });

  it('covers all lots that a station ever had', () => {
    const older = lot({ lotId: 'older', untracedFen: 5 });
    const found = judge(sources.ofStation, station({ lots: [older, lot({ untracedFen: 2 })] }));
    expect([found.verdict, valueOf(found, 'untracedFen')]).toEqual(['NOT_MET', '7']);
    expect(verdict(sources.ofStation, station({ lots: [older, lot(UNPAID)] }))).toBe('NOT_MET');
  });
});

describe('FN-3: disbursement', () => {
  it.each([
    ['the whole price', { paidFen: 90_000_00 }, 'MET', null],
    ['a fen above it', { paidFen: 90_000_01 }, 'NOT_MET', null],
    ['paid while held', { wronglyPaidOn: ['2026-03-04', '2026-02-03'] }, 'NOT_MET', '2026-02-03'],
    [
      'above the price and paid while held, without a start date',
      { paidFen: 90_000_01, wronglyPaidOn: ['2026-02-03'] },
      'NOT_MET',
      null,
    ],
    ['paid while held, and nothing else', { ...UNPAID, wronglyPaidOn: ['2026-02-03'] }, 'NOT_MET', '2026-02-03'],
  ])('%s: %#', (_, facts, expected, since) => {
    const found = shown(disbursement, facts);
    expect([found.verdict, found.since]).toEqual([expected, since]);
  });

  it('measures each lot by its own price', () => {
    const two = [lot({ lotId: 'a', paidFen: 90_000_01 }), lot({ lotId: 'b', paidFen: 0 })];
    const found = judge(disbursement.ofStation, station({ lots: two }));
    expect([found.verdict, valueOf(found, 'lotsPaidAbovePrice')]).toEqual(['NOT_MET', '1']);
  });
});
