import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type LotStatus } from '../../../../shared/domain/contracts';
import { type Recorded } from '../../../../shared/store/write';
import { type Table } from '../../../../shared/store/scoped-repository';
import { where } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from './lot-stamp.row';

/** One station's share of a contract, or the whole of a hub's. The dates are the contract's, which never change. */
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
   * The day on which it was held (EV-2): what is paid later breaks FN-3. It stays when the lot is terminated; null where it was
   * never held, or was released.
   */
  @Column({ type: 'date', nullable: true })
  heldOn: string | null;

  /** The first day on which somebody of the contractor's was on post at its station; null while nobody is known to have been. */
  @Column({ type: 'date', nullable: true })
  staffedOn: string | null;

  /** From this day on the contractor has left; null while the lot was not terminated. */
  @Column({ type: 'date', nullable: true })
  terminatedOn: string | null;

  /** In words: never in the record. */
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

/** What the record shows of a lot: all that the others follow, and nothing of money. */
export function recordedLot(row: LotRow): Recorded {
  const { stationId, contractId, contractorId, signedOn, startsOn, endsOn, terminatedOn } = row;
  return { stationId, contractId, contractorId, signedOn, startsOn, endsOn, endedOn: terminatedOn };
}

/** A contractor keeps its lots when it has left; the public sees who serves a station at what price, once it is signed. */
export const lotTable: Table<LotRow> = {
  name: 'lot',
  row: LotRow,
  ...ofLot,
  published: where('t.signedOn <= :today'),
};
