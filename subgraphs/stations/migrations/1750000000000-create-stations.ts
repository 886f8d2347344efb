import { placeLotShape } from '../../../shared/follow/projection/place';
import { CreateTables, type TableShape } from '../../../shared/store/sql/table-columns';

const TABLES: readonly TableShape[] = [
  {
    name: 'division',
    primary: ['code'],
    columns: { code: 'word12', name: 'word64', kind: 'word16', parentCode: 'word12?', districtCode: 'word6' },
    indices: [
      ['parentCode', 'code'],
      ['districtCode', 'kind'],
    ],
  },
  {
    name: 'station',
    primary: ['id'],
    columns: {
      id: 'id',
      name: 'word128',
      searchName: 'word128',
      divisionCode: 'word9',
      districtCode: 'word6',
      status: 'word16',
      openedOn: 'date?',
      version: 'int',
      serviceKinds: 'text',
      venueAddress: 'word200?',
      venueSource: 'word32?',
      venueAreaSquareMetres: 'int?',
      equipmentItems: 'text?',
      equipmentListedOn: 'date?',
      equipmentAcknowledgedOn: 'date?',
      signage: 'text',
    },
    indices: [['districtCode', 'divisionCode', 'id'], ['divisionCode', 'status'], ['status']],
  },
  {
    name: 'regulation',
    primary: ['id'],
    columns: {
      id: 'id',
      districtCode: 'word6',
      stationId: 'id?',
      kind: 'word24',
      title: 'word200',
      inForceFrom: 'date',
      inForceUntil: 'date?',
    },
    indices: [['districtCode'], ['stationId']],
  },
  placeLotShape,
];

export class CreateStations1750000000000 extends CreateTables {
  protected readonly tables = TABLES;
}
