import { figuresLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type DivisionSlice } from './division.repository';

/** Loads divisions by code, and the coverage of their streets by stations. */
export function divisionLoaders({ divisions }: DivisionSlice) {
  return {
    division: rowLoader(divisions, 'code'),
    coverage: figuresLoader((codes: readonly DivisionCode[]) => divisions.coverage(codes), {
      streets: 0,
      built: 0,
      operating: 0,
    }),
  };
}
export type DivisionLoaders = ReturnType<typeof divisionLoaders>;
