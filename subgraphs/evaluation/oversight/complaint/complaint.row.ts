import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ComplaintFact } from '../../../../shared/demo/facts/oversight';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, through } from '../../../../shared/access/scope-sql';
import { places } from '../../ground/station/place.row';

export type ComplaintStatus = ComplaintFact['status'];
export type ComplaintOutcome = NonNullable<ComplaintFact['outcome']>;

/** What a citizen has to say of a station, for the district's bureau. */
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

  /** How he can be reached, where he says so: personal data, for the district's bureau alone. */
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

/** Neither a word of what was written, nor by whom. */
export const RECORDED_COMPLAINT = ['stationId', 'receivedOn', 'status', 'outcome', 'answeredOn'] as const;

/** How far a complaint has come, for whoever holds its receipt: it names the complaint to nobody else. */
@Entity('complaint_receipt')
export class ComplaintReceiptRow {
  /** SHA-256 of the receipt, as hex: the receipt itself is the citizen's alone. */
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

/** The district's bureau and those above it; no street office, whose own station it is about, and no contractor. */
export const complaintTable: Table<ComplaintRow> = {
  name: 'complaint',
  row: ComplaintRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: nobody,
};

/** The public asks by the receipt alone. */
export const complaintReceiptTable: Table<ComplaintReceiptRow> = {
  name: 'complaint_receipt',
  row: ComplaintReceiptRow,
  district: ofItsDistrict,
  street: nobody,
  contractor: nobody,
  published: ofItsDistrict,
};
