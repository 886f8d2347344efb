import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const WAIVERS: TableShape = {
  name: 'waiver',
  primary: ['id'],
  columns: {
    ...({ id: 'id', rule: 'word8', stationId: 'id?', divisionCode: 'word6?', districtCode: 'word6' } as const),
    ...({ grantedOn: 'date', until: 'date', reason: 'text', grantedBy: 'word255' } as const),
    ...({ withdrawnOn: 'date?', withdrawalReason: 'text?' } as const),
  },
  indices: [['stationId', 'until'], ['divisionCode', 'until'], ['districtCode'], ['grantedOn', 'id']],
};

export class CreateWaivers1751400000000 extends CreateTables {
  protected readonly tables = [WAIVERS];
}
