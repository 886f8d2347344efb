import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractClauses } from '../../../../shared/domain/contract-clauses';
import { type ContractKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, through, where } from '../../../../shared/access/scope-sql';
import { lotTable } from '../lot/lot.row';

/**
 * A signed contract. Its price and its status are not stored, because they are computed from its lots and the current
 * date.
 */
@Entity('service_contract')
export class ContractRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  noticeId: string;

  /** The purchaser's district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'varchar', length: 8 })
  kind: ContractKind;

  @Column({ type: 'date' })
  signedOn: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date' })
  endsOn: string;

  /** The eight clauses of CO-2. The text of a missing clause is empty. */
  @Column({ type: 'simple-json' })
  clauses: ContractClauses;

  /** The version of the contract. Each amendment increases it by one. */
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** The columns that the record of events shows. They never include the texts of the clauses. */
export const RECORDED_CONTRACT = [
  'noticeId',
  'districtCode',
  'contractorId',
  'kind',
  'signedOn',
  'startsOn',
  'endsOn',
  'version',
] as const;

/**
 * The table of contracts. A street office reads the contracts that serve its station, but not their lots for other
 * stations.
 */
export const contractTable: Table<ContractRow> = {
  name: 'service_contract',
  row: ContractRow,
  district: column('districtCode'),
  street: through('id', lotTable, 'contractId'),
  contractor: column('contractorId'),
  published: where('t.signedOn <= :today'),
};
