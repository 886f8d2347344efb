import { type PlaceFigures } from './board-types';

/** Returns the address of the list of a district's stations. */
export function districtLink({ code }: PlaceFigures): string {
  return `/stations?division=${code}&orderBy=NOT_MET_DESC`;
}

/** Returns the address of the station of a street, or null if the street has no station. */
export function streetLink({ station }: PlaceFigures): string | null {
  return station === null || station === undefined ? null : `/stations/${station.id}`;
}
