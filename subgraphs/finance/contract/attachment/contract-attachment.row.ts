import { Column, Entity } from 'typeorm';
import { AttachedFileRow, RECORDED_FILE } from '../../../../shared/store/attached-files/attached-file.row';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/** A file of a contract, such as a scan of it. The file belongs to the revision with which it was attached. */
@Entity('contract_attachment')
export class ContractAttachmentRow extends AttachedFileRow {
  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  /** The number of the revision to which the file belongs. */
  @Column({ type: 'int' })
  version: number;

  /** The purchaser's district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;
}

/**
 * The table of contract files. A caller who may read the clauses may also read the files. No other caller may, because
 * a scan shows every clause.
 */
export const contractAttachmentTable: Table<ContractAttachmentRow> = {
  name: 'contract_attachment',
  row: ContractAttachmentRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};

/** The columns that the record of events shows. */
export const RECORDED_CONTRACT_ATTACHMENT = ['contractId', 'version', ...RECORDED_FILE] as const;
