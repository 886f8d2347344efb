import { type Caller } from '../../shared/scope/caller';
import { type Gathered } from './gathered-facts';

/** The naive sum of a field: over whole facts of a place that the caller governs, or of a row that he sees. */
export type Sum = (key: string, facts: { all: Gathered; visible: Gathered; caller: Caller }) => unknown;
export type Figure = {
  /** Figures of a division are for who governs all of it, and null for everybody else. */
  of: 'division' | 'row';
  sum: Sum;
};

/** By coordinate: every field whose value is counted or summed over rows. */
export const FIGURES: Readonly<Record<string, Figure>> = {
  'Division.coverage': {
    of: 'division',
    sum: (code, { all }) => {
      const streets = all.Division.filter(
        (each) => ['SUBDISTRICT', 'TOWN', 'TOWNSHIP'].includes(each.kind) && lies(code, each.code, each.districtCode),
      );
      const operating = streets.filter((street) =>
        all.Station.some(({ divisionCode, status }) => divisionCode === street.code && status === 'OPERATING'),
      );
      return { streets: streets.length, operating: operating.length };
    },
  },
};

/** Whether a street lies in a division: is it, or is supervised by it or below it. */
export function lies(code: string, streetCode: string, districtCode: string | null): boolean {
  return code.length > 6 ? code === streetCode : (districtCode ?? '').startsWith(code);
}
