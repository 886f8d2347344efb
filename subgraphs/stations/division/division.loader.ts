import DataLoader from 'dataloader';
import { type DivisionCode } from '../../../shared/division-code';
import { type Coverage, type DivisionRepository } from './division.repository';
import { type DivisionRow } from './division.row';

/** Codes to divisions in scope, in order; null where there is none or it is not the caller's. */
export function divisionLoader(divisions: DivisionRepository): DataLoader<DivisionCode, DivisionRow | null> {
  return new DataLoader(async (codes) => {
    const rows = new Map((await divisions.findByKeys('code', codes)).map((row) => [row.code, row]));
    return codes.map((code) => rows.get(code) ?? null);
  });
}

export function coverageLoader(divisions: DivisionRepository): DataLoader<DivisionCode, Coverage> {
  return new DataLoader(async (codes) => {
    const found = await divisions.coverage(codes);
    return codes.map((code) => found.get(code) ?? { streets: 0, operating: 0 });
  });
}
