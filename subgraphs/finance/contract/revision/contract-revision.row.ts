import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractClauses } from '../../ground/contract/contract-clauses';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** What a contract said from a signature on: the first, and every amendment. None of them ever changes. */
@Entity('contract_revision')
export class ContractRevisionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractId: string;

  /** From 1. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  /** The purchaser's. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  signedOn: string;

  /** Why it was amended, in words: never in the record. Null of the first. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'simple-json' })
  clauses: ContractClauses;
}

/** For the parties of the contract and those above them, who read its clauses. */
export const contractRevisionTable: Table<ContractRevisionRow> = {
  name: 'contract_revision',
  row: ContractRevisionRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
