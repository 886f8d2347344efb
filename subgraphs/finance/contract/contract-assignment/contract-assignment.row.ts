import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** The assignment of a whole contract by its contractor to another organisation (转包, CO-5). */
@Entity('subcontracting')
export class ContractAssignmentRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  discoveredOn: string;

  @Column({ type: 'text' })
  description: string;
}

/** The columns that the record of events shows. The description is left out, because it is free text. */
export const RECORDED_CONTRACT_ASSIGNMENT = ['contractId', 'contractorId', 'discoveredOn'] as const;

export const contractAssignmentTable: Table<ContractAssignmentRow> = {
  name: 'subcontracting',
  row: ContractAssignmentRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
