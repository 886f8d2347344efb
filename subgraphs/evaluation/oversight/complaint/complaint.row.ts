import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ComplaintOutcome, type ComplaintStatus } from '../../../../shared/domain/oversight';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** A complaint of a citizen about a station, addressed to the district bureau. */
@Entity('complaint')
export class ComplaintRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'date' })
  receivedOn: string;

  @Column({ type: 'text' })
  text: string;

  /**
   * The citizen's phone, address or the like, if given. This is personal data that only the district bureau may read.
   */
  @Column({ type: 'varchar', length: 200, nullable: true })
  contact: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: ComplaintStatus;

  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: ComplaintOutcome | null;

  @Column({ type: 'text', nullable: true })
  remark: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn: string | null;
}

/** The fields that events record. The text and the citizen's contact are left out. */
export const RECORDED_COMPLAINT = ['stationId', 'receivedOn', 'status', 'outcome', 'answeredOn'] as const;

/** The status of a complaint for whoever holds its receipt. To others the row does not reveal the complaint. */
@Entity('complaint_receipt')
export class ComplaintReceiptRow {
  /** The SHA-256 hash of the receipt in hex. Only the citizen has the receipt itself. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  receiptHash: string;

  @Column({ type: 'varchar', length: 26 })
  complaintId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 16 })
  status: ComplaintStatus;
}

const ofItsDistrict = through('stationId', places, 'stationId');

/**
 * The district bureau and the offices above it read complaints. The street office does not, because its own station is
 * concerned, and neither does the contractor.
 */
export const complaintTable: Table<ComplaintRow> = {
  name: 'complaint',
  row: ComplaintRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/** The public reads the row by the receipt only. */
export const complaintReceiptTable: Table<ComplaintReceiptRow> = {
  name: 'complaint_receipt',
  row: ComplaintReceiptRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: ofItsDistrict,
};
