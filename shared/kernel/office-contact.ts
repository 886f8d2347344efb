import { type OpeningHours, WEEKDAY } from '../domain/stations';
import { type HubError, badInput } from './errors';

/**
 * The form of an office's telephone number: a landline with area code and optional extension, or a 400 number. A mobile
 * number does not match.
 */
const OFFICE_PHONE = /^(?:0\d{2,3}-\d{7,8}(?:-\d{1,6})?|400-\d{3}-\d{4})$/;

export function isOfficePhone(text: string): boolean {
  return OFFICE_PHONE.test(text);
}

/** Returns whether a text is a time of day, written HH:MM, from 00:00 to 24:00. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(text);
}

/**
 * Returns opening hours in the order of weekday and time.
 * @throws HubError BAD_USER_INPUT if two periods of one day overlap
 */
export function inOrderOfWeek(openingHours: readonly OpeningHours[]): OpeningHours[] {
  const ordered = openingHours.toSorted(inWeek);
  for (const [index, next] of ordered.entries()) {
    const earlier = ordered[index - 1];
    if (earlier !== undefined && earlier.weekday === next.weekday && earlier.closesAt > next.opensAt) {
      throw overlap(earlier, next);
    }
  }
  return ordered;
}

function inWeek(one: OpeningHours, other: OpeningHours): number {
  const days = WEEKDAY.values.indexOf(one.weekday) - WEEKDAY.values.indexOf(other.weekday);
  return days === 0 ? one.opensAt.localeCompare(other.opensAt) : days;
}

function overlap(earlier: OpeningHours, next: OpeningHours): HubError {
  const { zh, en } = WEEKDAY.labels[next.weekday];
  const [one, other] = [earlier, next].map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`);
  return badInput('input.openingHours', {
    zh: `${zh}的开放时间 ${one} 与 ${other} 重叠,请改正。`,
    en: `The opening hours ${one} and ${other} of ${en} overlap. Correct them.`,
  });
}
