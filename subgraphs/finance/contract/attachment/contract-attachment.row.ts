import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-file.row';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** A file of a contract, such as its scan: of the first signature, or of the amendment that it came with. */
@Entity('contract_attachment')
export class ContractAttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  /** Of the revision. */
  @Column({ type: 'int' })
  version: number;

  /** The purchaser's. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;
}

/** For who reads what the contract says: a scan says all of it. */
export const contractAttachmentTable: Table<ContractAttachmentRow> = {
  name: 'contract_attachment',
  row: ContractAttachmentRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};

/** What the record shows of it. */
export const RECORDED_CONTRACT_ATTACHMENT = ['contractId', 'version', ...RECORDED_FILE] as const;
