import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const STANDING: TableShape = {
  name: 'recorded_standing',
  primary: ['stationId'],
  columns: {
    stationId: 'id',
    notMet: 'text',
    projectYear: 'int?',
    scoreTenths: 'int?',
    grade: 'word16?',
    inspectedOn: 'date?',
  },
};

/**
 * Adds the table of the last recorded standing of each station. It is empty at first, so the next assessment of each
 * station records its standing.
 */
export class RecordStandings1755130000000 extends CreateTables {
  protected readonly tables = [STANDING];
}
