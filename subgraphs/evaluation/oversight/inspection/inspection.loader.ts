import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type InspectionSlice } from './inspection.repository';

/** Makes the loaders of inspections by id, and of their observations. */
export function inspectionLoaders({ inspections, inspectionObservations }: InspectionSlice) {
  return {
    inspection: rowLoader(inspections, 'id'),
    observationsOfInspection: rowsLoader('inspectionId', (ids) => inspectionObservations.ofInspections(ids)),
  };
}
export type InspectionLoaders = ReturnType<typeof inspectionLoaders>;
