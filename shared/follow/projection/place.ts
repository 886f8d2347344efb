import { Column, Entity, PrimaryColumn } from 'typeorm';
import DataLoader from 'dataloader';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { governs } from '../../access/scope';
import { type ScopedTable, both, column, nobody, through, where } from '../../access/scope-sql';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/**
 * The current place of each station and its supervisor, from the events of stations. Rows of a station take their scope
 * from it. The table `place_lot`, from finance, completes the projection with the lots.
 */
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

/** A station's lot: the contractor, the contract and its term. A hub contract's lot has no station. */
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

  /** The day of the termination, from which the contractor has left. It is null if there was no termination. */
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

/** Stations that the public may see. */
export const PUBLISHED_STATION = "t.status IN ('OPERATING', 'SUSPENDED', 'CLOSED')";

/** Matches the lots of `place_lot` that are in force today: signed, not past their end, and not terminated. */
export const LOT_IN_FORCE = 't.signedOn <= :today AND t.endsOn >= :today AND (t.endedOn IS NULL OR t.endedOn > :today)';

/** The lots in force, by which a contractor finds its stations. Nobody else reads any row. */
export const lotsInForce: Table<PlaceLotRow> = {
  name: 'place_lot',
  row: PlaceLotRow,
  district: nobody,
  street: nobody,
  contractor: both(column('contractorId'), where(LOT_IN_FORCE)),
  published: nobody,
};

/** Declares the scope of `place`. `inForce` lists a contractor's stations: `place_lot` or finance's own lots. */
export function placeTable(inForce: ScopedTable): Table<PlaceRow> {
  return {
    name: 'place',
    row: PlaceRow,
    district: column('districtCode'),
    street: column('divisionCode'),
    contractor: through('stationId', inForce, 'stationId'),
    published: where(PUBLISHED_STATION),
  };
}

/** Returns the scope of a row that belongs to a station. Offices and the public find it through the station's place. */
export function ofStation(name: string, place: ScopedTable): Pick<ScopedTable, 'district' | 'street'> {
  const path = through(name, place, 'stationId');
  return { district: path, street: path };
}

/** A reference to a station. It exists only if the caller could see the station in the stations subgraph. */
export type StationReference = { id: string };

/** Creates a loader from station ids to references, in order; null if the station is outside the scope. */
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
 * Creates a loader from division codes to references; null if the caller does not govern the division. The places of a
 * street's stations show its supervisor.
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
