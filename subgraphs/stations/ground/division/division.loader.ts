import { figuresLoader, pagesLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type DivisionSlice } from './division.repository';

/**
 * Returns the loaders of divisions by code, of the divisions directly under them, and of their coverage by stations.
 */
export function divisionLoaders({ divisions, childDivisions }: DivisionSlice) {
  return {
    division: rowLoader(divisions, 'code'),
    childDivisions: pagesLoader((codes, page: PageRequest) => childDivisions.under(codes, page)),
    coverage: figuresLoader((codes: readonly DivisionCode[]) => divisions.coverage(codes), {
      streets: 0,
      built: 0,
      operating: 0,
    }),
  };
}
export type DivisionLoaders = ReturnType<typeof divisionLoaders>;
