import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractKind } from '../../../../shared/domain/contracts';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody, where } from '../../../../shared/access/scope-sql';

/** A procurement announced by a district (CO-6), and the award that ended it. */
@Entity('procurement_notice')
export class NoticeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 8 })
  kind: ContractKind;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'text' })
  content: string;

  @Column({ type: 'text' })
  standard: string;

  @Column({ type: 'text' })
  requirements: string;

  @Column({ type: 'text' })
  method: string;

  @Column({ type: 'text' })
  contractorConditions: string;

  /** The time of publication. It is null for a draft, which only the district's offices may read. */
  @Column({ type: 'varchar', length: 24, nullable: true })
  publishedAt: string | null;

  @Column({ type: 'varchar', length: 26, nullable: true })
  awardContractorId: string | null;

  @Column({ type: 'date', nullable: true })
  awardedOn: string | null;

  @Column({ type: 'date', nullable: true })
  creditCheckedOn: string | null;

  /** The contract to which the notice led. Null until the contract is signed. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  contractId: string | null;
}

/**
 * The columns that the record of events shows. The texts are left out, because everybody can read them in the published
 * notice.
 */
export const RECORDED_NOTICE = [
  'districtCode',
  'kind',
  'publishedAt',
  'awardContractorId',
  'awardedOn',
  'creditCheckedOn',
] as const;

/**
 * The table of notices. The scope of a contractor contains the notices that were awarded to it. It reads all other
 * published notices as the public does.
 */
export const noticeTable: Table<NoticeRow> = {
  name: 'procurement_notice',
  row: NoticeRow,
  district: column('districtCode'),
  street: nobody,
  contractor: column('awardContractorId'),
  published: where('t.publishedAt IS NOT NULL'),
};
