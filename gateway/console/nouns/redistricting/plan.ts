import { rowsOf } from '../../kit/form/check-values';
import { type Values } from '../../kit/form/field';

export type Place = { code: string; name: string };

/** A station that a redistricting may move. */
export type MovableStation = {
  id: string;
  name: string;
  status: string;
  district: Place | null;
  division: Place | null;
};

/**
 * An effect of a redistricting on a station. Its street is UNCHANGED or RENAMED, or gets another district (REASSIGNED).
 * If the station moves to another street, the old street ENDS or REMAINS. CROWDED: the street would have several
 * stations.
 */
export type Effect = 'UNCHANGED' | 'RENAMED' | 'REASSIGNED' | 'ENDS' | 'REMAINS' | 'CROWDED';

/** A station with its street and district before and after a redistricting. */
export type PlannedMove = {
  id: string;
  station: string;
  before: { district: Place | null; street: Place | null };
  after: { district: Place; street: Place };
  effects: readonly Effect[];
};

type City = { stations: readonly MovableStation[]; districts: readonly Place[] };

/** Returns the text that was entered in a field, trimmed. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** Fills the code and the name of the station's current street or town into each form row that has neither. */
export function withCurrentStreets(rows: unknown, stations: readonly MovableStation[]): readonly Values[] {
  return rowsOf(rows).map((row) => {
    const street = stations.find(({ id }) => id === row['stationId'])?.division ?? null;
    const isUntouched = textOf(row['newCode']) === '' && textOf(row['newName']) === '';
    return street === null || !isUntouched ? row : { ...row, newCode: street.code, newName: street.name };
  });
}

/** Returns what the changes in the form do to each station. An incomplete row is left out. */
export function plannedMoves(rows: unknown, city: City): PlannedMove[] {
  const moves = rowsOf(rows).flatMap((row) => {
    const station = city.stations.find(({ id }) => id === row['stationId']);
    const street = { code: textOf(row['newCode']), name: textOf(row['newName']) };
    if (station === undefined || street.code === '' || street.name === '') return [];
    const district = districtOf(street.code, textOf(row['supervisingDistrict']), city);
    return [{ station, street, district, keepsOld: row['keepsOldStreet'] === true }];
  });
  return moves.map((move) => ({
    id: move.station.id,
    station: move.station.name,
    before: { district: move.station.district, street: move.station.division },
    after: { district: move.district, street: move.street },
    effects: effectsOf(move, moves, city.stations),
  }));
}

/**
 * Returns the district that will supervise a street: the chosen district, or else the present district of the street.
 * For a new street without a chosen district, returns the district named by the first six digits of the street's code.
 */
function districtOf(street: string, chosen: string, { stations, districts }: City): Place {
  const present = stations.find(({ division }) => division?.code === street)?.district?.code;
  const code = chosen !== '' ? chosen : (present ?? street.slice(0, 6));
  return districts.find((each) => each.code === code) ?? { code, name: '' };
}

type Move = { station: MovableStation; street: Place; district: Place; keepsOld: boolean };

function effectsOf(move: Move, moves: readonly Move[], stations: readonly MovableStation[]): Effect[] {
  const { division, district } = move.station;
  const isMoved = division?.code !== move.street.code;
  const effects: Effect[] = [];
  if (isMoved) effects.push(endsOld(move, moves, stations) ? 'ENDS' : 'REMAINS');
  if (!isMoved && division.name !== move.street.name) effects.push('RENAMED');
  if (district?.code !== move.district.code) effects.push('REASSIGNED');
  if (isCrowded(move, moves, stations)) effects.push('CROWDED');
  return effects.length === 0 ? ['UNCHANGED'] : effects;
}

/**
 * Returns whether a station's old street ceases to exist when the station moves away. The street continues if the
 * person chose to keep it, or if a station stays or arrives there.
 */
function endsOld({ station, keepsOld }: Move, moves: readonly Move[], stations: readonly MovableStation[]): boolean {
  const code = station.division?.code;
  return !keepsOld && !moves.some(({ street }) => street.code === code) && stayingAt(code, moves, stations) === 0;
}

function isCrowded({ station, street }: Move, moves: readonly Move[], stations: readonly MovableStation[]): boolean {
  const arriving = moves.filter((each) => each.station.id !== station.id && each.street.code === street.code).length;
  return arriving + stayingAt(street.code, moves, stations) > 0;
}

/** Returns how many open stations stay in a street because the redistricting does not move them. */
function stayingAt(code: string | undefined, moves: readonly Move[], stations: readonly MovableStation[]): number {
  const moving = new Set(moves.map(({ station }) => station.id));
  return stations.filter(({ id, status, division }) => {
    return division?.code === code && status !== 'CLOSED' && !moving.has(id);
  }).length;
}
