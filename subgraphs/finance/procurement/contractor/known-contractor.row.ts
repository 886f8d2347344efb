import { Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody } from '../../../../shared/access/scope-sql';

/**
 * A contractor that another district registered first, and that this district has registered again. This district may
 * therefore read the contractor.
 */
@Entity('known_contractor')
export class KnownContractorRow {
  @PrimaryColumn({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractorId: string;
}

/** The columns that the record of events shows. */
export const RECORDED_ACQUAINTANCE = ['districtCode'] as const;

export const knownContractorTable: Table<KnownContractorRow> = {
  name: 'known_contractor',
  row: KnownContractorRow,
  district: column('districtCode'),
  street: nobody,
  contractor: nobody,
  published: nobody,
};
