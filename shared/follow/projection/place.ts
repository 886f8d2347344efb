import { Column, Entity, PrimaryColumn } from 'typeorm';
import DataLoader from 'dataloader';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { governs } from '../../access/scope';
import { type ScopedTable, both, column, nobody, through, where } from '../../access/scope-sql';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/**
 * The `place` projection: of the stations subgraph's facts, where each station is and who supervises it now. It is what a
 * row of a station is scoped by, so that jurisdiction follows the station. `place_lot` is its other half, from finance.
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

/** A station's lot: which contractor, under which contract, between which days. A hub contract's lot has no station. */
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

  /** The day of termination, from which the contractor has left; null while none was declared. */
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

/** Stations that the public may know of (architecture.md, Whose rows). */
export const PUBLISHED_STATION = "t.status IN ('OPERATING', 'SUSPENDED', 'CLOSED')";

/** A lot of `place_lot` that is in force today: signed, not over, not terminated. */
export const LOT_IN_FORCE = 't.signedOn <= :today AND t.endsOn >= :today AND (t.endedOn IS NULL OR t.endedOn > :today)';

/** By which a contractor finds its stations: signed, not over, not terminated. Everybody else reads no row of it. */
export const lotsInForce: Table<PlaceLotRow> = {
  name: 'place_lot',
  row: PlaceLotRow,
  district: nobody,
  street: nobody,
  contractor: both(column('contractorId'), where(LOT_IN_FORCE)),
  published: nobody,
};

/** The projection's scope; `inForce` names a contractor's stations in `stationId`: `place_lot`, or finance's own lots. */
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

/** The scope of a row that belongs to a station: offices and the public through its place, contractors by `contractor`. */
export function ofStation(name: string, place: ScopedTable): Pick<ScopedTable, 'district' | 'street'> {
  const path = through(name, place, 'stationId');
  return { district: path, street: path };
}

/** A reference to another subgraph's station: what may be referred to is exactly what the caller could see at its owner. */
export type StationReference = { id: string };

/** Station ids to references, in order; null where the station's place is not in scope. */
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

/** A reference to another subgraph's division, given only where all of its figures are the caller's to read. */
export type DivisionReference = { code: DivisionCode };

/**
 * Division codes to references, in order; null where the caller does not govern the division. A street is known by its
 * stations' places in scope, as its supervising district may be a management zone.
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
