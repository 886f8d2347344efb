import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * The clauses of a contract as they were signed: first with the contract, and again with each amendment. A row never
 * changes.
 */
@Entity('contract_revision')
export class ContractRevisionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractId: string;

  /** The number of the revision, counted from 1. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  /** The purchaser's district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  signedOn: string;

  /**
   * The reason for the amendment. It is free text, which the record of events never contains. It is null for the first
   * revision.
   */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'simple-json' })
  clauses: ContractClauses;
}

/**
 * The table of contract revisions. The contractor reads the revisions of its contract, and so do the offices that read
 * its clauses. A street office does not.
 */
export const contractRevisionTable: Table<ContractRevisionRow> = {
  name: 'contract_revision',
  row: ContractRevisionRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
