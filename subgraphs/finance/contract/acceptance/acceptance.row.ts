import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { LotStampRow, ofLot } from '../../ground/lot/lot-stamp.row';

/** What the purchaser found of a lot's service in a project year (履约验收). A later one of the same year takes its place; all are kept. */
@Entity('acceptance')
export class AcceptanceRow extends LotStampRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  /** From 1: the project year, counted from the contract's start. */
  @Column({ type: 'int' })
  yearOrdinal: number;

  /** From 1: the last of a lot's project year counts. */
  @Column({ type: 'int' })
  revision: number;

  @Column({ type: 'date' })
  acceptedOn: string;

  @Column({ type: 'boolean' })
  passed: boolean;

  /** In words: never in the record. */
  @Column({ type: 'text', nullable: true })
  remark: string | null;
}

/** What the record shows of it. */
export const RECORDED_ACCEPTANCE = ['lotId', 'yearOrdinal', 'revision', 'acceptedOn', 'passed'] as const;

export const acceptanceTable: Table<AcceptanceRow> = {
  name: 'acceptance',
  row: AcceptanceRow,
  ...ofLot,
  published: nobody,
};
