import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ComplaintOutcome, type ComplaintStatus } from '../../../../shared/domain/oversight';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

/** The statuses that are stored. OVERDUE is not stored, because it is computed from the due date. */
export type StoredComplaintStatus = Exclude<ComplaintStatus, 'OVERDUE'>;

/** A complaint of a citizen about a station, addressed to the district bureau. */
@Entity('complaint')
export class ComplaintRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'date' })
  receivedOn: string;

  /** The text that the citizen wrote, encrypted (complaint-vault.ts). */
  @Column({ type: 'text' })
  text: string;

  /**
   * The citizen's phone number, address or the like, encrypted. Null if the citizen gave none. This is personal data,
   * which only the district bureau may read.
   */
  @Column({ type: 'text', nullable: true })
  contact: string | null;

  @Column({ type: 'varchar', length: 16 })
  status: StoredComplaintStatus;

  /** The last day for the answer. Null if no policy set a term when the complaint was received. */
  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'date', nullable: true })
  extendedOn: string | null;

  @Column({ type: 'text', nullable: true })
  extensionReason: string | null;

  /** The district that received the ticket of the 12345 hotline, only once for each ticket. Null without a ticket. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  hotlineDistrict: string | null;

  /** The number of this ticket, or null. `hotlineNumberOut` is the ticket that transferred the complaint, or null. */
  @Column({ type: 'varchar', length: 32, nullable: true })
  hotlineNumberIn: string | null;

  @Column({ type: 'varchar', length: 32, nullable: true })
  hotlineNumberOut: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: ComplaintOutcome | null;

  @Column({ type: 'text', nullable: true })
  remark: string | null;

  /** The answer to the citizen; null if there is none. The citizen cannot read `remark`, a note of the district bureau. */
  @Column({ type: 'text', nullable: true })
  publishedAnswer: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  transferredTo: string | null;

  @Column({ type: 'date', nullable: true })
  transferredOn: string | null;
}

/** The fields that events record, without free text, the citizen's contact and the hotline's numbers. */
export const RECORDED_COMPLAINT = [
  'stationId',
  'receivedOn',
  'status',
  'dueOn',
  'extendedOn',
  'outcome',
  'answeredOn',
  'transferredOn',
] as const;

/** The part of a complaint that the holder of its receipt may read. It has neither the text nor the contact. */
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
  status: StoredComplaintStatus;

  @Column({ type: 'date', nullable: true })
  receivedOn: string | null;

  @Column({ type: 'date', nullable: true })
  dueOn: string | null;

  @Column({ type: 'date', nullable: true })
  extendedOn: string | null;

  @Column({ type: 'varchar', length: 16, nullable: true })
  outcome: ComplaintOutcome | null;

  @Column({ type: 'text', nullable: true })
  publishedAnswer: string | null;

  @Column({ type: 'date', nullable: true })
  answeredOn: string | null;

  @Column({ type: 'varchar', length: 100, nullable: true })
  transferredTo: string | null;
}

const ofItsDistrict = through('stationId', places, 'stationId');

/**
 * The table of complaints. The district bureau and the offices above it read them. The street office does not, because
 * they concern its own station. The contractor does not either.
 */
export const complaintTable: Table<ComplaintRow> = {
  name: 'complaint',
  row: ComplaintRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/** The table of what the holders of receipts may read. The public can read a row only with its receipt. */
export const complaintReceiptTable: Table<ComplaintReceiptRow> = {
  name: 'complaint_receipt',
  row: ComplaintReceiptRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: ofItsDistrict,
};
