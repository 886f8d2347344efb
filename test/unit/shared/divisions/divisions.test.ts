import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionCode, isQuasiUnit, streetKindOf } from '../../../../shared/kernel/ids/division-code';
import { divisionsOf } from '../../../../shared/divisions/china';
import { parseCityFile } from '../../../../shared/divisions/city-file';
import { withZones, type CityDivisions } from '../../../../shared/divisions/supervision';

const TODAY = '2026-03-18';

function jinan(): CityDivisions {
  const [city] = divisionsOf(divisionCode('3701'));
  if (city === undefined) throw new Error('The statistics do not contain Jinan.');
  return city;
}

const streetsOf = (city: CityDivisions, district: string) =>
  city.districts.find((each) => each.district.code === district)?.streets.map(({ code }) => code) ?? null;

describe('divisions of Jinan', () => {
  const city = jinan();
  const streets = city.districts.flatMap((district) => district.streets);

  it('are 13 districts, 132 streets and 29 towns', () => {
    expect(city.districts).toHaveLength(13);
    expect(streets.filter(({ kind }) => kind === 'SUBDISTRICT')).toHaveLength(132);
    expect(streets.filter(({ kind }) => kind === 'TOWN')).toHaveLength(29);
    expect(streets).toHaveLength(161);
  });

  it('include the High-tech Zone with a code of its own', () => {
    expect(streetsOf(city, '370176')).toHaveLength(5);
  });

  it('exclude the three quasi-units, which the function isQuasiUnit recognises', () => {
    for (const code of ['370117400', '370117401', '370126400']) {
      expect(isQuasiUnit(divisionCode(code))).toBe(true);
      expect(streets.map((street) => street.code)).not.toContain(code);
    }
    expect(isQuasiUnit(divisionCode('370102001'))).toBe(false);
  });

  it('have a parent and a supervising district', () => {
    expect(city.province).toEqual({
      code: '37',
      name: '山东省',
      kind: 'PROVINCE',
      parentCode: null,
      districtCode: null,
    });
    expect(city.city).toEqual({ code: '3701', name: '济南市', kind: 'CITY', parentCode: '37', districtCode: null });
    expect(city.districts[0]).toMatchObject({
      district: { code: '370102', name: '历下区', kind: 'DISTRICT', parentCode: '3701', districtCode: '370102' },
      streets: expect.arrayContaining([
        { code: '370102001', name: '解放路街道', kind: 'SUBDISTRICT', parentCode: '370102', districtCode: '370102' },
      ]) as unknown,
    });
  });
});

describe('divisions of the nation', () => {
  const cities = [...divisionsOf('nation')];
  const streets = cities.flatMap(({ districts }) => districts.flatMap((district) => district.streets));

  it('are 342 cities with 38,642 streets, towns and townships, each once', () => {
    expect(cities).toHaveLength(342);
    expect(new Set(streets.map(({ code }) => code)).size).toBe(38_642);
    expect(streets).toHaveLength(38_642);
  });

  it('count a county without subdivisions in the statistics as one township', () => {
    expect(streets.filter(({ code }) => streetKindOf(code) === 'QUASI_UNIT')).toEqual([
      { code: '350527000', name: '金门县', kind: 'TOWNSHIP', parentCode: '350527', districtCode: '350527' },
    ]);
  });

  it('contain municipalities as in the source data', () => {
    expect(cities.find(({ city }) => city.code === '1101')?.city.name).toBe('市辖区');
    expect(cities.find(({ city }) => city.code === '5002')?.city.name).toBe('县');
  });

  it.each(['9901', '37', '370102'])('contain no city %s', (code) => {
    expect(() => [...divisionsOf(divisionCode(code))]).toThrow(RangeError);
  });
});

describe('data file of a city', () => {
  const json = JSON.parse(readFileSync(join(__dirname, 'city-with-zone.json'), 'utf8')) as object;
  const file = parseCityFile(json);

  it('moves only the streets of a zone, to that zone', () => {
    const [before, after] = [jinan(), withZones(jinan(), file, TODAY)];
    expect(streetsOf(after, '370191')).toEqual(['370112012', '370112013']);
    expect(streetsOf(after, '370112')).toEqual(
      streetsOf(before, '370112')?.filter((code) => code !== '370112012' && code !== '370112013'),
    );
    const zone = after.districts.find(({ district }) => district.code === '370191');
    expect(zone?.district).toEqual({
      code: '370191',
      name: '示例管理区',
      kind: 'DISTRICT',
      parentCode: '3701',
      districtCode: '370191',
    });
    expect(zone?.streets[0]).toMatchObject({ name: '唐冶街道', parentCode: '370191', districtCode: '370191' });
    expect(after.districts.flatMap(({ streets }) => streets)).toHaveLength(161);
    for (const { district, streets } of before.districts) {
      if (district.code !== '370112') expect(streetsOf(after, district.code)).toEqual(streets.map(({ code }) => code));
    }
  });

  it('applies from the date that it names', () => {
    expect(streetsOf(withZones(jinan(), file, '2025-06-30'), '370191')).toBeNull();
    expect(streetsOf(withZones(jinan(), file, '2025-07-01'), '370191')).toHaveLength(2);
  });

  it('may assign streets to a zone that is in the statistics', () => {
    const known = parseCityFile({
      city: '3701',
      zones: [{ code: '370176', name: '高新区', supervises: ['370112012'], since: '2020-01-01' }],
    });
    const city = withZones(jinan(), known, TODAY);
    expect(streetsOf(city, '370176')).toHaveLength(6);
    expect(city.districts.find(({ district }) => district.code === '370176')?.district.name).toBe('高新区');
    expect(city.districts).toHaveLength(13);
  });

  it('may contain no zone', () => {
    expect(withZones(jinan(), parseCityFile({ city: '3701' }), TODAY)).toEqual(jinan());
  });

  it.each([
    ['a street that does not exist', { supervises: ['370112999'] }, /370112999, but 济南市 has no such street/],
    ['a quasi-unit', { supervises: ['370117400'] }, /370117400, but 济南市 has no such street/],
    ['a street of another city', { supervises: ['370202001'] }, /370202001, which lies outside the city 3701/],
    ['a zone of another city', { code: '370291' }, /lies outside the city/],
    ['a code that is too short', { supervises: ['370112'] }, /a code of 9 digits/],
    ['a day that does not exist', { since: '2025-02-29' }, /a real date/],
    ['no streets', { supervises: [] }, /zones\.0\.supervises/],
    ['an unknown member', { superviser: 'x' }, /superviser/],
  ])('is refused with %s', (_, change, message) => {
    const zone = { code: '370191', name: '示例管理区', supervises: ['370112012'], since: '2025-07-01', ...change };
    expect(() => withZones(jinan(), parseCityFile({ city: '3701', zones: [zone] }), TODAY)).toThrow(message);
  });

  it('is refused if two zones supervise one street, or if a street is listed twice', () => {
    const zone = (code: string) => ({ code, name: code, supervises: ['370112012'], since: '2025-07-01' });
    const two = { city: '3701', zones: [zone('370191'), zone('370192')] };
    expect(() => parseCityFile(two)).toThrow(/370192: supervises 370112012, which 370191 already supervises/);
    expect(() => parseCityFile({ city: '3701', zones: [zone('370191'), zone('370191')] })).toThrow(/appears twice/);
  });

  it('is refused for another city', () => {
    expect(() => withZones(jinan(), parseCityFile({ city: '3702' }), TODAY)).toThrow(/the city 3702, not 3701/);
  });
});
