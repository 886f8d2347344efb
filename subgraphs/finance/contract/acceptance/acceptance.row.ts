import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from '../../ground/lot/lot-stamp.row';

/**
 * The purchaser's acceptance, passed or failed, of a lot's service in a project year (履约验收). A later acceptance of
 * the same year replaces it. All acceptances are kept.
 */
@Entity('acceptance')
export class AcceptanceRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** The ordinal of the project year, counted from the contract's first day. The first year is 1. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  /** The number of the acceptance within its project year, counted from 1. The last acceptance of the year is valid. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'date' })
  acceptedOn: string;

  @Column({ type: 'boolean' })
  passed: boolean;

  /** The purchaser's remark. It is free text, which the record of events never contains. Null if there is none. */
  @Column({ type: 'text', nullable: true })
  remark: string | null;
}

/** The columns that the record of events shows. */
export const RECORDED_ACCEPTANCE = ['stationId', 'lotId', 'yearOrdinal', 'revision', 'acceptedOn', 'passed'] as const;

export const acceptanceTable: Table<AcceptanceRow> = {
  name: 'acceptance',
  row: AcceptanceRow,
  ...ofLot,
  published: nobody,
};
