import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const YEAR_ENDS: TableShape = {
  name: 'finding_year',
  primary: ['subjectId', 'rule', 'year'],
  columns: {
    subjectId: 'id',
    rule: 'word8',
    subjectKind: 'word8',
    stationId: 'id?',
    lotId: 'id?',
    divisionCode: 'word9?',
    districtCode: 'word6',
    contractorId: 'id?',
    verdict: 'word16',
    figures: 'text',
    since: 'date',
    asOf: 'date',
    policyVersion: 'word64?',
    clause: 'text?',
    year: 'int',
  },
  indices: [['year', 'districtCode', 'subjectId', 'rule']],
};

/** Adds the table of the findings as they stood at the end of each year. It is empty until a year ends. */
export class KeepYearEnds1753320000000 extends CreateTables {
  protected readonly tables = [YEAR_ENDS];
}
