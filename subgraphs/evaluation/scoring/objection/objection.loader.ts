import { rowLoader } from '../../../../shared/store/load-rows';
import { type ContestedSlice } from './objection.repository';

/** Loads evaluations by id, in the form that their contractor may see before they are signed. */
export function objectionLoaders({ contested }: ContestedSlice) {
  return { contested: rowLoader(contested, 'id') };
}
export type ObjectionLoaders = ReturnType<typeof objectionLoaders>;
