import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type ContestedSlice, type ObjectionSlice } from './objection.repository';

/** Loads evaluations by id, in the form that their contractor may see before they are signed, and their objections. */
export function objectionLoaders({ contested, objections }: ContestedSlice & ObjectionSlice) {
  return {
    contested: rowLoader(contested, 'id'),
    objectionsOf: rowsLoader('evaluationId', (ids) => objections.ofEvaluations(ids)),
  };
}
export type ObjectionLoaders = ReturnType<typeof objectionLoaders>;
