import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContestedSlice } from './objection.repository';

/** Evaluations by id, as their contractor knows of them. */
export function objectionLoaders({ contested }: ContestedSlice) {
  return { contested: rowLoader(contested, 'id') };
}
export type ObjectionLoaders = ReturnType<typeof objectionLoaders>;
