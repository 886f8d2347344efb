import { VIOLATION_IDS, type ViolationId } from '../../../../shared/demo/plan/violations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { lastFullWeeks, weekStart } from '../../../../shared/kernel/dates/period';
import { POLICIES } from '../../../../shared/policy/policy';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { type Rule } from '../../../../subgraphs/evaluation/assessment/judging/judgement';
import {
  DISTRICT_RULES,
  HUB_LOT_RULES,
  STATION_RULES,
} from '../../../../subgraphs/evaluation/assessment/standard/standard.rules';
import { isShortWeek } from '../../../../subgraphs/evaluation/assessment/rules/personnel/working-week.rules';
import { type CityLists, listCity } from '../../../support/city/demo/demo-city';
import { districtFacts, stationFacts } from '../../../support/city/demo/demo-facts';
import { hubLotFacts } from '../../../support/city/demo/demo-lots';
import { findViolations } from '../../../support/city/violations/find-violations';

const [JINAN] = POLICIES as [Policy];
type Answered<Facts> = readonly (readonly [string, Facts])[];

/** Returns the subjects that do not meet a rule, by the id of the rule. */
function brokenBy<Facts>(
  rules: readonly Rule<Facts>[],
  answers: Answered<Facts>,
  asOf: string,
): Record<string, string[]> {
  const breaks = (rule: Rule<Facts>) =>
    answers.filter(([, facts]) => rule.judge(facts, JINAN, asOf)?.verdict === 'NOT_MET').map(([id]) => id);
  return Object.fromEntries(rules.map((rule) => [rule.id, breaks(rule)]));
}

const sorted = (ids: readonly string[]) => [...new Set(ids)].sort();
const districtsOf = (city: CityLists) => city.districts.map(({ district }) => district);

// The days are a day in spring after a festival, an ordinary day, and the last day of a year.
describe.each(['2026-03-18', '2026-06-17', '2026-12-31'])('demonstration of Jinan on %s', (today) => {
  const city = listCity(today);
  const stations = brokenBy(
    STATION_RULES,
    city.stations.map((each) => [each.id, stationFacts(city, each)] as const),
    today,
  );
  // Here each contract is judged for itself, because the rules of a station consider only its current contract.
  const lots = city.contracts.flatMap((contract) =>
    hubLotFacts(city, contract).map((facts) => [contract.id, facts] as const),
  );
  const contracts = brokenBy(HUB_LOT_RULES, lots, today);
  const year = Number(today.slice(0, 4));
  const districtsIn = (of: number, asOf = today) =>
    brokenBy(
      DISTRICT_RULES,
      districtsOf(city).map((code) => [code, districtFacts(city, code, of)] as const),
      asOf,
    );
  const districts = districtsIn(year);
  const violations = new Map(VIOLATION_IDS.map((id) => [id, findViolations(city, id)]));
  const found = (id: ViolationId) => violations.get(id) ?? [];
  const serving = new Set(city.stations.filter(({ status }) => status === 'OPERATING').map(({ id }) => id));
  const stationOfLot = (lotId: string) =>
    city.contracts.flatMap((each) => each.lots).find(({ id }) => id === lotId)?.stationId ?? '';

  it.each(['ST-2', 'ST-3', 'PE-1', 'PE-2', 'PE-3', 'PE-4', 'PE-6'] as const)(
    'breaks %s at the stations that the independent finder finds',
    (id) => {
      expect(sorted((stations[id] ?? []).filter((each) => serving.has(each)))).toEqual(sorted(found(id)));
    },
  );

  it('breaks ST-4 at the stations of the expected district', () => {
    const there = city.stations.filter(({ districtCode }) => found('ST-4').includes(districtCode));
    const ids = sorted(there.map(({ id }) => id).filter((id) => serving.has(id)));
    expect(sorted((stations['ST-4'] ?? []).filter((id) => serving.has(id)))).toEqual(ids);
  });

  it('breaks ST-5 at the stations where an inspection found excluded work', () => {
    const met = city.inspections.filter(({ id }) => found('ST-5').includes(id)).map(({ stationId }) => stationId);
    expect(sorted(stations['ST-5'] ?? [])).toEqual(sorted(met));
  });

  it('breaks PE-5 at the stations where a worker on post lacked hours in a counted week', () => {
    const weeks = lastFullWeeks(today, 4).filter((week) => isShortWeek(week, JINAN.calendar) === false);
    const isOnPost = (row: CityLists['hours'][number]) =>
      city.postings.some(
        (each) =>
          each.workerId === row.workerId &&
          each.stationId === row.stationId &&
          each.endsOn === null &&
          each.startsOn <= weekStart(row.week),
      );
    const ids = new Set(found('PE-5'));
    const rows = city.hours.filter((row) => ids.has(row.id) && weeks.includes(row.week) && isOnPost(row));
    const short = rows.map(({ stationId }) => stationId).filter((id) => serving.has(id));
    expect(short).not.toEqual([]);
    expect(short.filter((id) => !stations['PE-5']?.includes(id))).toEqual([]);
  });

  it.each(['CO-1', 'CO-2', 'CO-4'] as const)('breaks %s in the expected contract', (id) => {
    expect(sorted(contracts[id] ?? [])).toEqual(sorted(found(id)));
  });

  it('breaks CO-3 for the expected contractor and district', () => {
    const broken = city.contracts.filter(({ id }) => contracts['CO-3']?.includes(id));
    expect(sorted(broken.map((each) => `${each.districtCode} ${each.contractorId}`))).toEqual(sorted(found('CO-3')));
  });

  it('breaks CO-5 in the assigned contract, and CO-6 in the contract of the late notice', () => {
    const handedOn = city.subcontractings.filter(({ id }) => found('CO-5').includes(id)).map((each) => each.contractId);
    expect(sorted(contracts['CO-5'] ?? [])).toEqual(sorted(handedOn));
    const late = city.contracts.filter(({ noticeId }) => found('CO-6').includes(noticeId)).map(({ id }) => id);
    expect(sorted(contracts['CO-6'] ?? [])).toEqual(sorted(late));
  });

  it.each(['FN-2', 'FN-3'] as const)('breaks %s in the contract of the expected payment', (id) => {
    const paid = city.disbursements.filter((each) => found(id).includes(each.id)).map(({ contractId }) => contractId);
    expect(sorted(contracts[id] ?? [])).toEqual(sorted(paid));
  });

  it.each(['FI-2', 'FI-3', 'FI-4'] as const)('breaks %s at the expected stations and few others', (id) => {
    expect(found(id).filter((each) => !stations[id]?.includes(each))).toEqual([]);
    expect((stations[id] ?? []).length).toBeLessThan(city.stations.length / 4);
  });

  it.each(['FI-1', 'FI-5'] as const)('breaks %s in the expected district', (id) => {
    expect(found(id).filter((each) => !districts[id]?.includes(each))).toEqual([]);
    expect((districts[id] ?? []).length).toBeLessThan(3);
  });

  it('breaks ST-1 in the district of the expected street', () => {
    const streets = city.divisions.filter(({ code }) => found('ST-1').includes(code));
    expect(sorted(districts['ST-1'] ?? [])).toEqual(sorted(streets.map(({ districtCode }) => districtCode ?? '')));
  });

  it('breaks FN-1 in the expected year and district', () => {
    const years = new Set(city.budgetLines.map((line) => line.year));
    const broken = [...years].flatMap((of) => (districtsIn(of)['FN-1'] ?? []).map((code) => `${code} ${of}`));
    expect(sorted(broken)).toEqual(sorted(found('FN-1')));
  });

  it('breaks EV-1 at the station whose year nobody evaluated', () => {
    const lotIds = found('EV-1').map((each) => each.slice(0, 26));
    expect(sorted(stations['EV-1'] ?? [])).toEqual(sorted(lotIds.map(stationOfLot)));
  });

  it('breaks EV-2 at each station whose unqualified lot is not settled yet', () => {
    const failed = city.evaluations.filter(({ status, grade }) => status === 'SIGNED' && grade === 'UNQUALIFIED');
    const goesOn = failed.filter(({ id }) => found('EV-2').includes(id)).map(({ stationId }) => stationId);
    expect(goesOn.filter((id) => !stations['EV-2']?.includes(id))).toEqual([]);
    const settled = new Set(
      city.contracts.flatMap((each) => each.lots.filter(({ status }) => status === 'SETTLED').map(({ id }) => id)),
    );
    const open = failed.filter(({ lotId }) => !settled.has(lotId)).map(({ stationId }) => stationId);
    expect(sorted(stations['EV-2'] ?? [])).toEqual(sorted(open));
  });

  it('breaks EV-3 of last year in the expected district', () => {
    expect(sorted(districts['EV-3'] ?? [])).toEqual(sorted(found('EV-3')) as DivisionCode[]);
  });
});
