import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LotStatus } from '../../../../shared/domain/contracts';
import { type Recorded } from '../../../../shared/store/write';
import { type Table } from '../../../../shared/store/scoped-repository';
import { where } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from './lot-stamp.row';

/**
 * One station's share of a contract, or the whole contract of a district hub. The dates are copied from the contract,
 * where they never change.
 */
@Entity('lot')
export class LotRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'bigint' })
  priceFen: number;

  @Column({ type: 'varchar', length: 16 })
  status: LotStatus;

  @Column({ type: 'date' })
  signedOn: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  /**
   * The day on which the lot was held (EV-2). It is kept when the lot is terminated. It is null if the lot was never
   * held, or if the hold was withdrawn.
   */
  @Column({ type: 'date', nullable: true })
  heldOn: string | null;

  /** The first day on which a posting of the contractor's staff counts for the lot; null while no such day is known. */
  @Column({ type: 'date', nullable: true })
  staffedOn: string | null;

  /** The day of the termination, from which the lot is no longer in force. Null if the lot was not terminated. */
  @Column({ type: 'date', nullable: true })
  terminatedOn: string | null;

  /**
   * The reason for the termination, as free text that never enters the record of events. Null if there was no
   * termination.
   */
  @Column({ type: 'varchar', length: 200, nullable: true })
  terminationReason: string | null;

  @Column({ type: 'bigint', nullable: true })
  settlementOwedFen: number | null;

  @Column({ type: 'bigint', nullable: true })
  settlementClaimedFen: number | null;

  @Column({ type: 'date', nullable: true })
  settledOn: string | null;

  @Column({ type: 'text', nullable: true })
  settlementRemark: string | null;
}

/**
 * Returns what the record of events shows of a lot: the facts that other subgraphs copy into their projections, and no
 * amounts.
 */
export function recordedLot(row: LotRow): Recorded {
  const { stationId, contractId, contractorId, signedOn, startsOn, endsOn, terminatedOn } = row;
  return { stationId, contractId, contractorId, signedOn, startsOn, endsOn, endedOn: terminatedOn };
}

/**
 * The table of lots. A contractor reads its lots even after they have ended. Once a contract is signed, the public
 * reads which contractor serves a station, and at what price.
 */
export const lotTable: Table<LotRow> = {
  name: 'lot',
  row: LotRow,
  ...ofLot,
  published: where('t.signedOn <= :today'),
};
