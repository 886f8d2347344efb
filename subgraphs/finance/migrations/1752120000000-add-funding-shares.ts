import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

/** Adds the funding shares of city and districts, which are set for each year (FN-1). */
export class AddFundingShares1752120000000 extends CreateTables {
  protected readonly tables: readonly TableShape[] = [
    {
      name: 'funding_share',
      primary: ['id'],
      columns: { id: 'id', divisionCode: 'word6', year: 'int', cityPercent: 'int', setOn: 'date', version: 'int' },
      unique: [['divisionCode', 'year']],
    },
  ];
}
