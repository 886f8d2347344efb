import { type Division } from './division';
import { type DivisionCode } from '../kernel/ids/division-code';
import { type PlainDate } from '../kernel/dates/period';
import { type CityFile } from './city-file';

/** A supervising district with the streets, towns and townships that it supervises, in the order of their codes. */
export type DistrictDivisions = { district: Division; streets: Division[] };

/**
 * A city with its districts in the order of their codes. The `parentCode` and the `districtCode` of each division name
 * the divisions that supervise it.
 */
export type CityDivisions = { province: Division; city: Division; districts: DistrictDivisions[] };

type Zone = CityFile['zones'][number];

function zoneDistrict(city: CityDivisions, zone: Zone): DistrictDivisions {
  const known = city.districts.find(({ district }) => district.code === zone.code);
  if (known !== undefined) return { district: { ...known.district, name: zone.name }, streets: known.streets };
  const parentCode = city.city.code;
  const district = { code: zone.code, name: zone.name, kind: 'DISTRICT' as const, parentCode, districtCode: zone.code };
  return { district, streets: [] };
}

function supervised(street: Division, district: DivisionCode): Division {
  return { ...street, parentCode: district, districtCode: district };
}

/** Checks that the city has every street that a zone supervises. @throws Error if one is missing */
function assertStreetsExist(city: CityDivisions, zones: readonly Zone[]): void {
  const known = new Set(city.districts.flatMap(({ streets }) => streets.map((street) => street.code)));
  for (const zone of zones) {
    const unknown = zone.supervises.find((code) => !known.has(code));
    if (unknown === undefined) continue;
    throw new Error(
      `Zone ${zone.code} supervises ${unknown}, but ${city.city.name} has no such street or town. Correct the city file.`,
    );
  }
}

/**
 * Returns the city with the districts and zones that supervise its streets on the date `on`. A street that a zone
 * supervises is moved to the zone. It leaves the district that its code names. Zones that begin later are ignored. The
 * argument `city` is not changed.
 * @throws Error if the file belongs to another city, or names a street that the city does not have
 */
export function withZones(city: CityDivisions, file: CityFile, on: PlainDate): CityDivisions {
  if (file.city !== city.city.code)
    throw new Error(
      `The city file describes the city ${file.city}, not ${city.city.code}. Set HUB_CITY_FILE to the file of the city.`,
    );
  assertStreetsExist(city, file.zones);
  const zones = file.zones.filter((zone) => zone.since <= on);
  const zoneOf = new Map(zones.flatMap((zone) => zone.supervises.map((street) => [street, zone.code] as const)));
  const moved = city.districts.flatMap(({ streets }) => streets.filter((street) => zoneOf.has(street.code)));
  const kept = [...city.districts.filter(({ district }) => !zones.some((zone) => zone.code === district.code))];
  const all = [...kept, ...zones.map((zone) => zoneDistrict(city, zone))].map(({ district, streets }) => ({
    district,
    streets: [
      ...streets.filter((street) => (zoneOf.get(street.code) ?? district.code) === district.code),
      ...moved.filter((street) => zoneOf.get(street.code) === district.code && !streets.includes(street)),
    ]
      .map((street) => supervised(street, district.code))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }));
  return { ...city, districts: all.sort((a, b) => (a.district.code < b.district.code ? -1 : 1)) };
}
