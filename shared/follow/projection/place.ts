import { Column, Entity, PrimaryColumn } from 'typeorm';
import DataLoader from 'dataloader';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { governs } from '../../access/scope';
import { type ScopedTable, assignedTo, both, column, nobody, through, where } from '../../access/scope-sql';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/** A station's division and district, from the events of stations. They decide the scope of the station's rows. */
@Entity('place')
export class PlaceRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 9 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 16 })
  status: string;
}

/** A station's lot: the contractor, the contract and its term. The lot of a district hub's contract has no station. */
@Entity('place_lot')
export class PlaceLotRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  signedOn: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  /** The day of the termination. From this day on, the lot is not in force. Null if there was no termination. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;
}

export const placeShape: TableShape = {
  name: 'place',
  primary: ['stationId'],
  columns: { stationId: 'id', divisionCode: 'word9', districtCode: 'word6', status: 'word16' },
  indices: [['districtCode', 'divisionCode'], ['divisionCode'], ['status']],
};

export const placeLotShape: TableShape = {
  name: 'place_lot',
  primary: ['lotId'],
  columns: {
    lotId: 'id',
    stationId: 'id?',
    contractId: 'id',
    contractorId: 'id',
    signedOn: 'date',
    startsOn: 'date',
    endsOn: 'date',
    endedOn: 'date?',
  },
  indices: [['stationId'], ['contractorId', 'stationId']],
};

/** The SQL condition that selects the stations that the public may read. */
export const PUBLISHED_STATION = "t.status IN ('OPERATING', 'SUSPENDED', 'CLOSED')";

/** The SQL condition of the lots of `place_lot` in force today: signed, not past their end, and not terminated. */
export const LOT_IN_FORCE = 't.signedOn <= :today AND t.endsOn >= :today AND (t.endedOn IS NULL OR t.endedOn > :today)';

/** The table of lots in force. A contractor may read its own lots and their stations. Others may read no lot. */
export const lotsInForce: Table<PlaceLotRow> = {
  name: 'place_lot',
  row: PlaceLotRow,
  district: nobody,
  street: nobody,
  contractor: both(column('contractorId'), where(LOT_IN_FORCE)),
  published: nobody,
  assigned: assignedTo('stationId'),
};

/** Returns the table `place` with its scope. `inForce` is the table of lots in force: `place_lot` or finance's own. */
export function placeTable(inForce: ScopedTable): Table<PlaceRow> {
  return {
    name: 'place',
    row: PlaceRow,
    district: column('districtCode'),
    street: column('divisionCode'),
    contractor: through('stationId', inForce, 'stationId'),
    published: where(PUBLISHED_STATION),
    assigned: assignedTo('stationId'),
  };
}

/** Returns the scope of offices for rows of stations: an office may read a row if it may read the station's place. */
export function ofStation(name: string, place: ScopedTable): Pick<ScopedTable, 'district' | 'street'> {
  const path = through(name, place, 'stationId');
  return { district: path, street: path };
}

/** A reference to a station. It exists only if the caller may read the station in the stations subgraph. */
export type StationReference = { id: string };

/** Creates a loader from station ids to references. A reference is null if the station is outside the scope. */
export function stationReferenceLoader(
  access: Access,
  table: Table<PlaceRow>,
): DataLoader<string, StationReference | null> {
  const places = new ScopedRepository(access, table);
  return new DataLoader(async (ids) => {
    const seen = new Set((await places.findByKeys('stationId', ids)).map((row) => row.stationId));
    return ids.map((id) => (seen.has(id) ? { id } : null));
  });
}

/** A reference to a division. It exists only if the caller may read all figures of the division. */
export type DivisionReference = { code: DivisionCode };

/**
 * Creates a loader from division codes to references. A reference is null unless the scope covers all of the division
 * (see `governs`). The district that supervises a street is the district of the stations in the street.
 */
export function divisionReferenceLoader(
  access: Access,
  table: Table<PlaceRow>,
): DataLoader<DivisionCode, DivisionReference | null> {
  const places = new ScopedRepository(access, table);
  const { scope } = access.reading;
  return new DataLoader(async (codes) => {
    const streets = codes.filter((code) => code.length > 6);
    const rows = new Map((await places.findByKeys('divisionCode', streets)).map((row) => [row.divisionCode, row]));
    return codes.map((code) => {
      const districtCode = code.length > 6 ? rows.get(code)?.districtCode : code;
      return districtCode !== undefined && governs(scope, { divisionCode: code, districtCode }) ? { code } : null;
    });
  });
}
