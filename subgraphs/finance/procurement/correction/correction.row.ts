import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type ContractorKind } from '../../../../shared/domain/contracts';
import { type Person } from '../../../../shared/access/person';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column, nobody, through } from '../../../../shared/access/scope-sql';
import { contractorTable } from '../contractor/contractor.row';

/** The facts about a contractor that the registry held before a correction. A row never changes. */
@Entity('contractor_correction')
export class CorrectionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  contractorId: string;

  /** The version that was corrected, counted from 1. */
  @PrimaryColumn({ type: 'int' })
  version: number;

  @Column({ type: 'varchar', length: 128 })
  name: string;

  @Column({ type: 'varchar', length: 24 })
  kind: ContractorKind;

  @Column({ type: 'boolean' })
  treasuryFunded: boolean;

  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 24 })
  correctedAt: string;

  @Column({ type: 'simple-json' })
  correctedBy: Person;

  /** The reason for the correction. It is free text, which the record of events never contains. */
  @Column({ type: 'varchar', length: 200 })
  reason: string;
}

/**
 * The table of corrections. An office of a district or above it may read the corrections of every contractor that it
 * may read. A contractor may read its own corrections. Street offices and the public may read none.
 */
export const correctionTable: Table<CorrectionRow> = {
  name: 'contractor_correction',
  row: CorrectionRow,
  district: through('contractorId', contractorTable, 'id'),
  street: nobody,
  contractor: column('contractorId'),
  published: nobody,
};
