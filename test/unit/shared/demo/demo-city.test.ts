import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { parseCityFile } from '../../../../shared/divisions/city-file';
import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import { listCity, valuesOf, type CityLists } from '../../../support/city/demo/demo-city';

const TODAY = '2026-03-18';
const city = listCity(TODAY);

function hashOf(facts: unknown): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

describe('demonstration of Jinan', () => {
  it('is identical for the same seed and day, and differs for another seed or day', () => {
    expect(hashOf(listCity(TODAY))).toBe(hashOf(city));
    expect(hashOf(listCity(TODAY, { seed: 'another' }))).not.toBe(hashOf(city));
    expect(hashOf(listCity('2026-03-19'))).not.toBe(hashOf(city));
  });

  it('generates a district independently of its neighbours', () => {
    const json = JSON.parse(readFileSync(join(__dirname, '../divisions/city-with-zone.json'), 'utf8')) as unknown;
    const zoned = listCity(TODAY, { cityFile: parseCityFile(json) });
    const before = new Map(city.districts.map((district) => [district.district as string, hashOf(district)]));
    const changed = zoned.districts.filter((district) => hashOf(district) !== before.get(district.district));
    expect(changed.map(({ district }) => district)).toEqual(['370112', '370191']);
    expect(changed[1]?.stations.map(({ name }) => name)).toEqual([
      '示例管理区唐冶街道社会工作服务站',
      '示例管理区港沟街道社会工作服务站',
    ]);
    expect(zoned.contractors).toEqual(city.contractors);
  });

  it('generates other data independently of the number of weeks of hours', () => {
    const fewer = listCity(TODAY, { weeksOfHours: 4 });
    expect(hashOf([fewer.contracts, fewer.workers, fewer.submissions])).toBe(
      hashOf([city.contracts, city.workers, city.submissions]),
    );
    expect(new Set(fewer.hours.map(({ week }) => week))).toEqual(new Set(lastFullWeeks(TODAY, 4)));
  });

  it('has one open station in every street, named after the street, except for the generated violation', () => {
    const open = city.stations.filter(({ status }) => status !== 'CLOSED');
    expect(open).toHaveLength(160);
    expect(new Set(open.map(({ divisionCode: code }) => code)).size).toBe(160);
    const names = new Map(city.divisions.map(({ code, name }) => [code, name]));
    for (const { name, divisionCode: street, districtCode } of city.stations) {
      expect(name).toBe(`${names.get(districtCode)}${names.get(street)}社会工作服务站`);
    }
  });

  it.each(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'])('has a station in the state %s', (status) => {
    expect(city.stations.some((station) => station.status === status)).toBe(true);
  });

  it('has a new station in the street of a closed station', () => {
    const closed = city.stations.filter(({ status }) => status === 'CLOSED');
    const inSameStreet = closed.flatMap(({ divisionCode: street }) =>
      city.stations.filter(({ divisionCode: code, status }) => code === street && status === 'OPERATING'),
    );
    expect(inSameStreet).toHaveLength(1);
  });

  it('has over 110 operating stations with 3 to 6 staff, except for the generated violation', () => {
    const operating = city.stations.filter(({ status }) => status === 'OPERATING');
    expect(operating.length).toBeGreaterThan(110);
    const staff = operating.map(
      ({ id }) => city.postings.filter(({ stationId, endsOn }) => stationId === id && endsOn === null).length,
    );
    expect(staff.filter((n) => n < 3 || n > 6)).toEqual([2]);
  });

  const states: [string, keyof CityLists, string, string[]][] = [
    ['hours', 'hours', 'status', ['LOGGED', 'CONFIRMED', 'VERIFIED', 'RETURNED']],
    [
      'a disbursement',
      'disbursements',
      'status',
      ['REQUESTED', 'APPROVED', 'PAID', 'CONFIRMED', 'REJECTED', 'RETURNED'],
    ],
    ['an evaluation', 'evaluations', 'status', ['DRAFT', 'SCORED', 'SIGNED', 'SUPERSEDED']],
    ['a grade', 'evaluations', 'grade', ['EXCELLENT', 'GOOD', 'QUALIFIED', 'UNQUALIFIED']],
    ['a contract', 'contracts', 'kind', ['STATION', 'HUB']],
    ['a budget line', 'budgetLines', 'level', ['CITY', 'DISTRICT', 'STREET']],
    ['an inspection', 'inspections', 'conclusion', ['PASS', 'RECTIFY']],
  ];
  it.each(states)('has %s of every kind', (_, noun, key, wanted) => {
    expect(wanted.filter((state) => !valuesOf(city[noun], key).includes(state))).toEqual([]);
  });

  it('has lots and instalments in every state', () => {
    const lots = city.contracts.flatMap((contract) => contract.lots);
    expect(new Set(lots.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'HELD', 'TERMINATED', 'SETTLED']));
    const instalments = lots.flatMap((lot) => lot.instalments);
    expect(new Set(instalments.map(({ status }) => status))).toEqual(
      new Set(['PLANNED', 'DUE', 'REQUESTED', 'PAID', 'HELD', 'CANCELLED']),
    );
  });

  it('has a contractor that left its stations and a contractor that never had a station', () => {
    const working = new Set(
      city.contracts
        .filter(({ endsOn, lots }) => endsOn >= TODAY && lots.some(({ status }) => status === 'ACTIVE'))
        .map(({ contractorId }) => contractorId),
    );
    const idle = city.contractors.filter(({ id }) => !working.has(id));
    const [left, never] = [
      idle.filter(({ id }) => city.contracts.some(({ contractorId }) => contractorId === id)),
      idle.filter(({ id }) => !city.contracts.some(({ contractorId }) => contractorId === id)),
    ];
    expect([left.length, never.length]).toEqual([1, 1]);
    const [leaver] = left;
    const own = (rows: { contractorId: string | null }[]) =>
      rows.filter(({ contractorId }) => contractorId === leaver?.id);
    for (const rows of [city.postings, city.hours, city.evaluations, city.submissions])
      expect(own(rows).length).toBeGreaterThan(0);
    expect(city.postings.filter(({ contractorId, endsOn }) => contractorId === leaver?.id && endsOn === null)).toEqual(
      [],
    );
    const stations = new Set(
      city.postings.filter(({ contractorId }) => contractorId === leaver?.id).map(({ stationId }) => stationId),
    );
    expect(
      city.postings.some(
        ({ stationId, contractorId, endsOn }) =>
          stations.has(stationId) && contractorId !== leaver?.id && endsOn === null,
      ),
    ).toBe(true);
  });

  it('has contractors that serve in several districts', () => {
    const places = city.contractors.map(
      ({ id }) =>
        new Set(
          city.contracts.filter(({ contractorId }) => contractorId === id).map(({ districtCode }) => districtCode),
        ).size,
    );
    expect(places.filter((n) => n > 1).length).toBeGreaterThan(3);
  });

  it('has submissions in time, late, missing and revised', () => {
    const late = city.submissions.filter(({ submittedAt, dueOn }) => submittedAt.slice(0, 10) > dueOn);
    expect(late.length).toBeGreaterThan(20);
    expect(late.length).toBeLessThan(city.submissions.length / 5);
    expect(city.submissions.some(({ revision }) => revision === 2)).toBe(true);
  });

  it('has workers without a posting, ended postings, leaves and unverified trainings', () => {
    const posted = new Set(city.postings.map(({ workerId }) => workerId));
    expect(city.workers.some(({ id }) => !posted.has(id))).toBe(true);
    expect(city.postings.some(({ endsOn }) => endsOn !== null)).toBe(true);
    expect(city.leaves.length).toBeGreaterThan(5);
    expect(city.trainings.some(({ verifiedOn }) => verifiedOn === null)).toBe(true);
  });
});

it('generates a city of one district, and a city whose district has no street', () => {
  expect(listCity(TODAY, { selection: divisionCode('4419') }).stations.length).toBeGreaterThan(30);
  const empty = listCity(TODAY, { selection: divisionCode('4603') });
  expect(empty.districts.filter(({ stations }) => stations.length === 0).length).toBeGreaterThan(0);
});
