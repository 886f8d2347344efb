import { z } from 'zod';
import { type ReportSource } from '../../file-source';

/** The names of divisions by their codes. */
export type DivisionNames = ReadonlyMap<string, string>;

/**
 * The names in the report of a street or of a contractor. Its findings are about stations, and their figures list no
 * divisions.
 */
export const NO_NAMES: DivisionNames = new Map();

const CHILDREN = `query ReportDivisionNames($code: DivisionCode!, $after: Cursor) {
  division(code: $code) { page: children(first: 100, after: $after) { nodes { code name } pageInfo { hasNextPage endCursor } } }
}`;
const namedSchema = z.object({ code: z.string(), name: z.string() });
const CITY_DIGITS = 4;

/**
 * Returns the names of the divisions below the division of a report: the streets and towns of a district, or the
 * districts of a city and their streets and towns.
 */
export async function divisionNames(source: ReportSource): Promise<DivisionNames> {
  const { division } = source.of;
  const names = await namesBelow(source, division);
  if (division.length > CITY_DIGITS) return names;
  const ofDistricts = await Promise.all([...names.keys()].map((district) => namesBelow(source, district)));
  return new Map([names, ...ofDistricts].flatMap((each) => [...each]));
}

async function namesBelow(source: ReportSource, code: string): Promise<DivisionNames> {
  const names = new Map<string, string>();
  for await (const child of source.nodes(namedSchema, CHILDREN, { code })) names.set(child.code, child.name);
  return names;
}
