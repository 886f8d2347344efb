import { type OpeningHours, WEEKDAY, type Weekday } from '../../../../shared/domain/stations';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';

/** Successive days that have the same opening periods. */
type Days = { first: Weekday; last: Weekday; periods: string };

/** Returns weekly hours as a text. Successive days with the same hours form one part of the text. */
export function openingText(hours: readonly OpeningHours[]): string {
  const groups: Days[] = [];
  let isSuccessive = false;
  for (const day of WEEKDAY.values) {
    const ofDay = hours.filter(({ weekday }) => weekday === day);
    const periods = ofDay.map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`).join('、');
    const before = groups.at(-1);
    if (isSuccessive && before?.periods === periods) before.last = day;
    else if (periods !== '') groups.push({ first: day, last: day, periods });
    isSuccessive = periods !== '';
  }
  return groups.map(({ first, last, periods }) => `${daysText(first, last)} ${periods}`).join(';');
}

function daysText(first: Weekday, last: Weekday): string {
  const [from, until] = [labelOf(WEEKDAY, first), labelOf(WEEKDAY, last)];
  return first === last ? from : say(CONTACT.days, { from, until });
}
