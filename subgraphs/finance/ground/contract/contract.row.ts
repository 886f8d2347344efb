import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractClauses } from './contract-clauses';
import { type ContractKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, through, where } from '../../../../shared/access/scope-sql';
import { lotTable } from '../lot/lot.row';

/** A signed contract. Its price is the sum of its lots and its status follows from them and from the day: neither is stored. */
@Entity('service_contract')
export class ContractRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  noticeId: string;

  /** The purchaser's. */
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

  /** The eight of CO-2; one that the contract is silent about is an empty text. */
  @Column({ type: 'simple-json' })
  clauses: ContractClauses;

  /** Grows with each amendment. */
  @Column({ type: 'int', default: 1 })
  version: number;
}

/** What the record shows of it: never what its clauses say. */
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

/** A street office knows of the contracts that serve its station; of their other lots it sees nothing. */
export const contractTable: Table<ContractRow> = {
  name: 'service_contract',
  row: ContractRow,
  district: column('districtCode'),
  street: through('id', lotTable, 'contractId'),
  contractor: column('contractorId'),
  published: where('t.signedOn <= :today'),
};
