import { type Division } from '../../divisions/division';
import { type StationStatus } from '../../domain/stations';
import { stationName } from '../../kernel/ids/station-name';
import { addDays, addYears, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from './context';
import { type StationPlan } from './plan';
import { int, type Random } from './random';
import { type Term } from './timelines';

type Beginning = { status: StationStatus; on: PlainDate; openedOn: PlainDate | null };

function station(context: DistrictContext, random: Random, about: Beginning & { street: Division }): StationPlan {
  return {
    id: idOn(random, about.on),
    street: about.street,
    name: stationName(context.district, about.street),
    status: about.status,
    openedOn: about.openedOn,
    violations: [],
    setbacks: [],
    undone: [],
  };
}

/**
 * Plans a station with a contract. `first` is the term of its earliest contract. The station is in preparation until it
 * opens. If `isLate` is true, it has not opened yet.
 */
export function contractedStation(
  context: DistrictContext,
  random: Random,
  about: { street: Division; first: Term; isLate: boolean },
): StationPlan {
  const opens = addDays(about.first.startsOn, int(random, 10, 25));
  const open = opens < context.today && !about.isLate;
  const on = addDays(about.first.signedOn, -int(random, 60, 90));
  const beginning: Beginning = { status: open ? 'OPERATING' : 'PREPARING', on, openedOn: open ? opens : null };
  return station(context, random, { street: about.street, ...beginning });
}

/** Plans a station without a lot. */
export function plannedStation(context: DistrictContext, random: Random, street: Division): StationPlan {
  const on = addDays(context.today, -int(random, 5, 60));
  return station(context, random, { street, status: 'PLANNED', on, openedOn: null });
}

/** Plans a station that opened years ago and is closed now. */
export function closedStation(context: DistrictContext, random: Random, street: Division): StationPlan {
  const openedOn = addDays(addYears(context.today, -4), int(random, 0, 60));
  return station(context, random, { street, status: 'CLOSED', on: addDays(openedOn, -60), openedOn });
}
