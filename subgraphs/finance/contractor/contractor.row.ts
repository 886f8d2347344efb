import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractorKind } from '../../../shared/demo/facts';
import { type DivisionCode } from '../../../shared/division-code';
import { type Table } from '../../../shared/data/scoped-repository';
import { any, column, through } from '../../../shared/scope/scope-sql';
import { contractTable } from '../contract/contract.row';
import { lotTable } from '../lot/lot.row';
import { noticeTable } from '../notice/notice.row';

/** A lawful body that takes on a hub or stations (CO-4). */
@Entity('contractor')
export class ContractorRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 128 })
  name: string;

  /** Unified social credit code (GB 32100), unique. */
  @Column({ type: 'varchar', length: 18 })
  creditCode: string;

  @Column({ type: 'varchar', length: 24 })
  kind: ContractorKind;

  @Column({ type: 'boolean' })
  treasuryFunded: boolean;

  /** Where it is registered, down to the street where that is known. */
  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  /** The district of that, or the division above it where no district is known. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 32 })
  bankAccount: string;
}

const byContractOrAward = [
  through('id', contractTable, 'contractorId'),
  through('id', noticeTable, 'awardContractorId'),
];

/** Known to the offices where it is registered, has a contract or won an award; to a street by its station's lots alone. */
export const contractorTable: Table<ContractorRow> = {
  name: 'contractor',
  row: ContractorRow,
  district: any(column('districtCode'), ...byContractOrAward),
  street: through('id', lotTable, 'contractorId'),
  contractor: column('id'),
  published: any(...byContractOrAward),
};
