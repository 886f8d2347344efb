import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type StationRow } from '../../ground/station/station.row';

type Place = { divisionCode: DivisionCode; districtCode: DivisionCode };

/**
 * Returns whether a station lay in the division with this code. `place` is the station's street or town and its
 * district. If `place` is undefined, the result is false.
 */
export function isIn(code: DivisionCode, place: Place | undefined): boolean {
  if (place === undefined) return false;
  return code.length > 6 ? place.divisionCode === code : place.districtCode.startsWith(code);
}

type Station = Pick<StationRow, 'status' | 'openedOn' | 'suspensions'>;

/** The facts about a street or town that ST-1 needs. */
export type StreetFacts = {
  code: DivisionCode;
  stations: number;
  isBuilt: boolean;
  isOperating: boolean;
  suspendedOn: PlainDate | null;
};

/**
 * Returns the facts of a street from its stations that are not closed. A station is built (已建成) from its opening on,
 * and stays so while it is suspended. `suspendedOn` is the first day of the current suspension. It is null if no
 * station is suspended, or if that day is not known.
 */
export function streetFacts(code: DivisionCode, unclosed: readonly Station[], on: PlainDate): StreetFacts {
  const built = unclosed.filter(({ openedOn }) => openedOn !== null && openedOn <= on);
  const suspended = built.filter(({ status }) => status === 'SUSPENDED');
  const lasting = suspended.flatMap(({ suspensions }) => (suspensions ?? []).filter(({ until }) => until === null));
  return {
    code,
    stations: unclosed.length,
    isBuilt: built.length > 0,
    isOperating: built.some(({ status }) => status === 'OPERATING'),
    suspendedOn: earliest(lasting.map(({ from }) => from)),
  };
}
