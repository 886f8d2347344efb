import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ContestedSlice, type ObjectionSlice } from './objection.repository';

/** Makes the loaders of delivered evaluations by id, as the contractor may see them, and of their objections. */
export function objectionLoaders({ contested, objections }: ContestedSlice & ObjectionSlice) {
  return {
    contested: rowLoader(contested, 'id'),
    objectionsOf: rowsLoader('evaluationId', (ids) => objections.ofEvaluations(ids)),
  };
}
export type ObjectionLoaders = ReturnType<typeof objectionLoaders>;
