import { type ContractorKind } from '../../../shared/domain/contracts';
import { HubError } from '../../../shared/kernel/errors';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { type Policy } from '../../../shared/policy/schema/policy-schema';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import {
  type OtherLot,
  assertClauses,
  assertNoConflict,
  assertTerm,
  overlaps,
} from '../../../subgraphs/finance/contract/signing/signing-guard.rules';
import { waivedFor } from '../../../subgraphs/finance/ground/guard/guard.rules';
import { ordinalOfProjectYear } from '../../../subgraphs/finance/contract/instalment/instalment.rules';
import { type NoticeRow } from '../../../subgraphs/finance/procurement/notice/notice.row';
import { assertDisclosed, assertEligible } from '../../../subgraphs/finance/procurement/award/award.rules';
import { CLAUSES } from '../../support/drivers/writes/procurement-writes';
import { changed, without } from '../../support/drivers/subgraph/rule-facts';

function refusalOf(pass: () => void): HubError | null {
  try {
    pass();
    return null;
  } catch (error) {
    return error as HubError;
  }
}

/** Returns 'passes' if a guard accepts the call, or else the rule or field of the refusal. */
function through(pass: () => void): string {
  try {
    pass();
    return 'passes';
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return String(error.details['rule'] ?? error.details['field']);
  }
}
const guard = (policy: Policy = JINAN_2021, ...waived: string[]) => ({ policy, waived: new Set(waived) });
const from = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

describe('CO-1: term of a contract', () => {
  const term = (endsOn: string, at = guard(), startsOn = '2026-07-01') =>
    through(() => assertTerm(from(startsOn, endsOn), at));

  it('has the years of the policy minus one day', () => {
    expect(['2029-06-29', '2029-06-30', '2029-07-01'].map((day) => term(day))).toEqual(['CO-1', 'passes', 'CO-1']);
    const two = guard(changed('CO-1', { years: 2 }));
    expect(['2028-06-30', '2029-06-30'].map((day) => term(day, two))).toEqual(['passes', 'CO-1']);
  });

  it('ends on the 27th of a common year if it begins on 29 February', () => {
    expect(['2027-02-27', '2027-02-28'].map((day) => term(day, guard(), '2024-02-29'))).toEqual(['passes', 'CO-1']);
  });

  it('has any length up to ten years under a waiver', () => {
    const waived = guard(JINAN_2021, 'CO-1');
    expect(['2026-07-02', '2036-06-30', '2036-07-01'].map((day) => term(day, waived))).toEqual([
      ...['passes', 'passes', 'input.endsOn'],
    ]);
  });
});

describe('CO-2: clauses of a contract', () => {
  const silent = { ...CLAUSES, price: '', breachLiability: ' \n' };

  it('must include the clauses that the policy names', () => {
    expect(through(() => assertClauses(CLAUSES, guard()))).toBe('passes');
    expect(through(() => assertClauses(silent, guard()))).toBe('CO-2');
    const fewer = guard(changed('CO-2', { clauses: ['CONTENT', 'TERM'] }));
    expect(through(() => assertClauses(silent, fewer))).toBe('passes');
    expect(through(() => assertClauses(silent, guard(JINAN_2021, 'CO-2')))).toBe('passes');
  });
});

describe('rule that the standard does not have', () => {
  it('does not refuse any call', () => {
    const lot = { districtCode: divisionCode('370102'), contractorId: 'A', stationId: 'S', terminatedOn: null };
    const term = from('2025-01-01', '2025-12-31');
    const hub = { districtCode: lot.districtCode, contractorId: 'A', isHub: true, ...term };
    const silent = { content: '', term: '', quantity: '', quality: '', price: '', settlement: '' };
    const clauses = { ...silent, rightsAndDuties: '', breachLiability: '' };
    const body = { id: 'A', kind: 'MASS_ORGANISATION', treasuryFunded: true } as const;
    const checked = { awardedOn: '2026-06-10', creditCheckedOn: null };
    expect(through(() => assertTerm(term, guard(without('CO-1'))))).toBe('passes');
    expect(through(() => assertClauses(clauses, guard(without('CO-2'))))).toBe('passes');
    expect(through(() => assertNoConflict([{ ...lot, ...term }], hub, guard(without('CO-3'))))).toBe('passes');
    expect(through(() => assertEligible(body, checked, guard(without('CO-4'))))).toBe('passes');
    expect(through(() => assertTerm(term, guard(without('CO-2'))))).toBe('CO-1');
  });
});

describe('CO-3: contractors of district hub and stations', () => {
  const districtCode = divisionCode('370102');
  const lot = (more: Partial<OtherLot>): OtherLot => ({
    ...{ districtCode, contractorId: 'A', stationId: 'S', terminatedOn: null },
    ...from('2025-01-01', '2027-12-31'),
    ...more,
  });
  const term = from('2027-12-31', '2030-12-30');
  const conflict = (other: Partial<OtherLot>, isHub = true) =>
    through(() => assertNoConflict([lot(other)], { districtCode, contractorId: 'A', isHub, ...term }, guard()));

  it('must differ within a district on every day', () => {
    expect(conflict({})).toBe('CO-3');
    expect(conflict({ stationId: null }, false)).toBe('CO-3');
    expect(conflict({ stationId: null })).toBe('passes');
    expect(conflict({}, false)).toBe('passes');
    expect(conflict({ contractorId: 'B' })).toBe('passes');
    expect(conflict({ districtCode: divisionCode('370103') })).toBe('passes');
    expect(conflict({ endsOn: '2027-12-30' })).toBe('passes');
    expect(conflict({ terminatedOn: '2026-01-01' })).toBe('passes');
  });

  it.each([
    ['ends on its first day', lot({ endsOn: '2027-12-31' }), true],
    ['ends the day before', lot({ endsOn: '2027-12-30' }), false],
    ['begins on its last day', lot(from('2030-12-30', '2033-12-29')), true],
    ['begins the day after', lot(from('2030-12-31', '2033-12-30')), false],
    ['was terminated on its first day', lot({ terminatedOn: '2027-12-31' }), false],
    ['was terminated on the day after its first', lot({ terminatedOn: '2028-01-01', endsOn: '2029-01-01' }), true],
    [
      'was terminated on the day it began',
      lot({ ...from('2028-01-01', '2030-12-31'), terminatedOn: '2028-01-01' }),
      false,
    ],
  ])('checks the overlap of a term with a lot that %s', (_, other, isSo) => {
    expect(overlaps(other, term)).toBe(isSo);
  });
});

describe('CO-4: eligible contractor', () => {
  const checked = { awardedOn: '2026-06-10', creditCheckedOn: '2026-06-10' };
  const eligible = (kind: ContractorKind, treasuryFunded: boolean, at = guard(), more = {}) =>
    through(() => assertEligible({ id: 'A', kind, treasuryFunded }, { ...checked, ...more }, at));

  it('has a kind that the policy accepts, and no kind that the policy excludes for treasury-funded bodies', () => {
    expect(eligible('ENTERPRISE', true)).toBe('passes');
    expect(eligible('MASS_ORGANISATION', false)).toBe('passes');
    expect(eligible('MASS_ORGANISATION', true)).toBe('CO-4');
    const others = { barredWhereTreasuryFunded: [], creditCheck: true } as const;
    const strict = changed('CO-4', { ...others, kinds: ['SOCIAL_ORGANISATION'] });
    expect(eligible('ENTERPRISE', false, guard(strict))).toBe('CO-4');
    const lax = changed('CO-4', { ...others, kinds: ['MASS_ORGANISATION'] });
    expect(eligible('MASS_ORGANISATION', true, guard(lax))).toBe('passes');
    expect(eligible('MASS_ORGANISATION', true, guard(JINAN_2021, 'CO-4'))).toBe('CO-4');
  });

  it('has a credit check by the day of the award if the policy requires a check', () => {
    const late = { creditCheckedOn: '2026-06-11' };
    expect(eligible('ENTERPRISE', false, guard(), late)).toBe('CO-4');
    expect(eligible('ENTERPRISE', false, guard(), { creditCheckedOn: null })).toBe('CO-4');
    const { parameters } = JINAN_2021.rules['CO-4'];
    expect(eligible('ENTERPRISE', false, guard(changed('CO-4', { ...parameters, creditCheck: false })), late)).toBe(
      'passes',
    );
  });
});

describe('CO-6: procurement notice', () => {
  const notice = (more: Partial<NoticeRow> = {}): NoticeRow => ({
    ...{ id: 'N', districtCode: divisionCode('370102'), kind: 'STATION', title: '公告' },
    ...{ content: 'a', standard: 'b', requirements: 'c', method: 'd', contractorConditions: 'e' },
    // In Shanghai, the time of publication is on 10 June.
    ...{ publishedAt: '2026-06-09T16:00:00.000Z', awardContractorId: 'A', awardedOn: '2026-06-11' },
    ...{ creditCheckedOn: '2026-06-10', contractId: null, ...more },
  });
  const disclosed = (more: Partial<NoticeRow>, at = guard()) => through(() => assertDisclosed(notice(more), at));

  it('was published before the award for the number of days in the policy', () => {
    expect(disclosed({})).toBe('passes');
    expect(disclosed({ awardedOn: '2026-06-10' })).toBe('CO-6');
    expect(disclosed({ publishedAt: null })).toBe('CO-6');
    const { parameters } = JINAN_2021.rules['CO-6'];
    const withDays = (daysBeforeAward: number) => guard(changed('CO-6', { ...parameters, daysBeforeAward }));
    expect(disclosed({ awardedOn: '2026-06-10' }, withDays(0))).toBe('passes');
    expect(disclosed({ awardedOn: '2026-06-29' }, withDays(20))).toBe('CO-6');
    expect(disclosed({ awardedOn: '2026-06-30' }, withDays(20))).toBe('passes');
  });

  it('is refused with the first day on which the award is possible', () => {
    const refusal = refusalOf(() => assertDisclosed(notice({ awardedOn: '2026-06-10' }), guard()));
    expect(refusal?.text.zh).toContain('请于 2026-06-11 或以后确定');
    expect(refusal?.text.en).toContain('Award on 2026-06-11 or later.');
    expect(refusalOf(() => assertDisclosed(notice({ method: '' }), guard()))?.text.en).not.toContain('or later');
  });

  it('contains every part that the policy names', () => {
    expect(disclosed({ method: '  ' })).toBe('CO-6');
    const { parameters } = JINAN_2021.rules['CO-6'];
    expect(disclosed({ method: '' }, guard(changed('CO-6', { ...parameters, parts: ['CONTENT'] })))).toBe('passes');
    expect(disclosed({ method: '', publishedAt: null }, guard(JINAN_2021, 'CO-6'))).toBe('passes');
  });
});

describe('waivers for a purchase', () => {
  const rules = (...all: string[]) => new Set(all);

  it('apply to the district or to each of its stations, and never to a rule with the force MUST', () => {
    expect([...waivedFor(rules('CO-1', 'CO-3'), [])]).toEqual(['CO-1']);
    expect([...waivedFor(rules(), [rules('CO-2', 'CO-4'), rules('CO-2', 'CO-6')])]).toEqual(['CO-2']);
    expect([...waivedFor(rules(), [])]).toEqual([]);
  });
});

describe('project year that begins in a calendar year', () => {
  it.each([
    [2025, null],
    [2026, 1],
    [2028, 3],
    [2029, null],
  ])('in %s has the ordinal %s', (year, ordinal) => {
    expect(ordinalOfProjectYear(year, from('2026-07-01', '2029-06-30'))).toBe(ordinal);
  });
});
