import { type OpeningHours, WEEKDAY } from '../../domain/stations';
import { int, type Random } from './random';

/** Returns a telephone number that cannot exist, because no local number begins with 0. */
export function officePhone(random: Random): string {
  return `0531-0000${String(int(random, 0, 9999)).padStart(4, '0')}`;
}

/** Returns opening hours that are the same from Monday to Friday. */
export function onWorkdays(...hours: readonly Omit<OpeningHours, 'weekday'>[]): OpeningHours[] {
  return WEEKDAY.values.slice(0, 5).flatMap((weekday) => hours.map((each) => ({ weekday, ...each })));
}
