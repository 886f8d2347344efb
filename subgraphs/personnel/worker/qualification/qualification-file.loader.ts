import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type QualificationFileSlice } from './qualification-file.repository';

/** Returns the loaders of the files of qualifications, by id and by worker. */
export function qualificationFileLoaders({ qualificationFiles }: QualificationFileSlice) {
  return {
    qualificationFile: rowLoader(qualificationFiles, 'id'),
    filesOfWorker: rowsLoader('workerId', (ids) => qualificationFiles.ofOwners(ids)),
  };
}
export type QualificationFileLoaders = ReturnType<typeof qualificationFileLoaders>;
