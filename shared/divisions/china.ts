import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Division } from './division';
import { divisionCode, divisionKindOf, isQuasiUnit, type DivisionCode } from '../kernel/ids/division-code';
import { grouped } from '../kernel/grouped';
import { type CityDivisions } from './supervision';

/** The selection: one city by the first four digits of its code, or all cities of the mainland. */
export type DivisionSelection = 'nation' | DivisionCode;

/** One line of the data file. Its code begins with the code of the division one level above. */
type Row = { code: DivisionCode; name: string };

/** The number of digits of a code, by the level of its division. */
const DIGITS = { province: 2, city: 4, area: 6, street: 9 } as const;

const FILE = join(__dirname, 'data/divisions.csv');

/** Returns the rows of the selected codes, grouped by the number of digits of the code. */
function readRows(wanted: (code: string) => boolean): Map<number, Row[]> {
  const [, ...lines] = readFileSync(FILE, 'utf8').trimEnd().split('\n');
  const rows: Row[] = [];
  for (const line of lines) {
    const comma = line.indexOf(',');
    const code = line.slice(0, comma);
    if (wanted(code)) rows.push({ code: divisionCode(code), name: line.slice(comma + 1) });
  }
  return grouped(rows, ({ code }) => code.length);
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
 * townships. A division is supervised by the division whose code is the prefix of its own code. A city's own file can
 * change this (`withZones`). Names are those of the data, so the city of a municipality is called 市辖区 or 县. The data
 * file is read when the first city is requested.
 * @throws RangeError if the selection is neither `nation` nor the four-digit code of a city of the data
 */
export function* divisionsOf(selection: DivisionSelection): Generator<CityDivisions> {
  const isWanted = (code: string) => selection === 'nation' || code.startsWith(selection) || selection.startsWith(code);
  const rows = readRows(isWanted);
  const cities = (rows.get(DIGITS.city) ?? []).filter(({ code }) => selection === 'nation' || code === selection);
  if (cities.length === 0)
    throw new RangeError(`The division data has no city ${selection}. Give the four digits of a city, or "nation".`);
  const provinces = new Map((rows.get(DIGITS.province) ?? []).map((province) => [province.code as string, province]));
  const areas = grouped(rows.get(DIGITS.area) ?? [], ({ code }) => code.slice(0, DIGITS.city));
  const streets = grouped(rows.get(DIGITS.street) ?? [], ({ code }) => code.slice(0, DIGITS.area));
  for (const { code, name } of cities.sort(byCode)) {
    const province = provinces.get(code.slice(0, DIGITS.province));
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
