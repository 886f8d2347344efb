import { type DivisionCode, divisionCode } from '../../../../shared/kernel/ids/division-code';
import { type HubError, type Message, badInput } from '../../../../shared/kernel/errors';
import { addDays } from '../../../../shared/kernel/dates/period';
import { searchable } from '../../../../shared/store/sql/conditions';
import { streetNameIn } from '../../../../shared/kernel/ids/station-name';
import { type DivisionRow } from '../../ground/division/division.row';
import { type Move, type NewStreet } from './redistricting.row';

/** The maximum number of days by which the day of an order may lie in the past. */
const MOST_DAYS_BACK = 31;
/** The maximum number of days by which the day of an order may lie in the future. */
const MOST_DAYS_AHEAD = 731;

/**
 * Checks the day on which an order takes effect.
 * @throws HubError BAD_USER_INPUT if the day is more than 31 days in the past or more than 731 days in the future
 */
export function assertTimely(effectiveOn: string, today: string): void {
  if (effectiveOn < addDays(today, -MOST_DAYS_BACK)) {
    throw refused('effectiveOn', {
      zh: `生效日期(${effectiveOn})不得早于 ${MOST_DAYS_BACK} 天前,请选择更晚的日期。`,
      en: `The order cannot take effect on ${effectiveOn}, more than ${MOST_DAYS_BACK} days ago. Choose a later day.`,
    });
  }
  if (effectiveOn > addDays(today, MOST_DAYS_AHEAD)) {
    throw refused('effectiveOn', {
      zh: `生效日期(${effectiveOn})距今不得超过 ${MOST_DAYS_AHEAD} 天,请选择更早的日期。`,
      en: `The order must take effect within ${MOST_DAYS_AHEAD} days, and ${effectiveOn} is later. Choose an earlier day.`,
    });
  }
}

export type Asked = {
  changes: readonly {
    stationId: string;
    newCode: DivisionCode;
    newName: string;
    supervisingDistrict: DivisionCode | null;
    keepsOldStreet: boolean;
  }[];
  newStreets: readonly { code: DivisionCode; name: string; supervisingDistrict: DivisionCode | null }[];
};
/**
 * The city of the order. `divisions` holds the existing streets of the order, and the districts that are to supervise
 * them.
 */
export type City = { code: DivisionCode; divisions: readonly DivisionRow[] };
type Street = { code: DivisionCode; supervisingDistrict: DivisionCode | null };

/** Returns the codes of the districts that are to supervise the streets of the order. */
export function supervisorsOf({ changes, newStreets }: Asked, streets: readonly DivisionRow[]): DivisionCode[] {
  const all: Street[] = [...changes.map(({ newCode, ...each }) => ({ code: newCode, ...each })), ...newStreets];
  return all.map((each) => supervisorOf(each, streets));
}

/**
 * Returns the district that the caller names for a street. If the caller names none, the function returns the current
 * supervisor of the street. If the street does not exist, it returns the district whose code is the beginning of the
 * street's code.
 */
function supervisorOf({ code, supervisingDistrict }: Street, streets: readonly DivisionRow[]): DivisionCode {
  const known = streets.find((row) => row.code === code && row.endedOn === null);
  return supervisingDistrict ?? known?.districtCode ?? divisionCode(code.slice(0, 6));
}

/**
 * Returns the requested moves, each with its supervising district and the street's own name.
 * @throws HubError BAD_USER_INPUT if a code lies outside the city, the supervisor is not a district of the city, or a
 * name is empty or too long
 */
export function movesOf({ changes }: Asked, city: City): Move[] {
  return changes.map(({ stationId, newCode, newName, keepsOldStreet, ...each }, index) => {
    const field = `changes.${index}`;
    const district = districtFor({ code: newCode, ...each }, { city, field, codeField: `${field}.newCode` });
    const streetName = ownName(newName, district, `${field}.newName`);
    return { stationId, newCode, streetName, supervisingDistrict: district.code, keepsOldStreet, waits: false };
  });
}

/** Returns the new streets to which no station moves. @throws HubError BAD_USER_INPUT in the same cases as `movesOf` */
export function newStreetsOf({ newStreets }: Asked, city: City): NewStreet[] {
  return newStreets.map((each, index) => {
    const field = `newStreets.${index}`;
    const district = districtFor(each, { city, field, codeField: `${field}.code` });
    const streetName = ownName(each.name, district, `${field}.name`);
    return { code: each.code, streetName, supervisingDistrict: district.code };
  });
}

type Place = { city: City; field: string; codeField: string };

function districtFor(street: Street, { city, field, codeField }: Place): DivisionRow {
  if (!street.code.startsWith(city.code)) {
    throw refused(codeField, {
      zh: `区划代码 ${street.code} 不在本市,请核对。`,
      en: `The code ${street.code} lies outside your city. Check it.`,
    });
  }
  const code = supervisorOf(street, city.divisions);
  const district = city.divisions.find((row) => row.code === code);
  if (district?.kind === 'DISTRICT' && district.endedOn === null) return district;
  throw refused(`${field}.supervisingDistrict`, {
    zh: `${code} 不是本市现有的区县,请核对代码。`,
    en: `${code} is not a current district of your city. Check the code.`,
  });
}

/**
 * Returns the street's name without its district. Both the name and its searchable form may have at most 50 characters.
 * The searchable form can be longer than the name, because it writes some single characters as several.
 */
function ownName(text: string, district: DivisionRow, field: string): string {
  const name = streetNameIn(text, district);
  if (name.length >= 1 && Math.max(name.length, searchable(name).length) <= 50) return name;
  throw refused(field, {
    zh: '街道(镇)名称(不计区县名)须为 1 到 50 个字符,部分特殊字符按多个字符计算。请改正。',
    en: 'The name of a street or town, without its district, must have 1 to 50 characters. Some special characters count as several. Correct it.',
  });
}

/** Returns the error that refuses one field of the input. */
export function refused(field: string, text: Message): HubError {
  return badInput(`input.${field}`, text);
}
