import { WEEKDAY, type OpeningHours } from '../../../../shared/domain/stations';
import { labelOf } from '../../words/labels';

/** Lists the opening hours of a station, one line for each day. */
export function OpeningTimes({ hours }: { hours: readonly OpeningHours[] }) {
  const days = WEEKDAY.values.filter((day) => hours.some(({ weekday }) => weekday === day));
  return (
    <ul className="plain">
      {days.map((day) => (
        <li key={day}>
          {labelOf(WEEKDAY, day)}{' '}
          {hours
            .filter(({ weekday }) => weekday === day)
            .map(({ opensAt, closesAt }) => `${opensAt}–${closesAt}`)
            .join(' ')}
        </li>
      ))}
    </ul>
  );
}
