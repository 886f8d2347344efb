import { Column, PrimaryColumn } from 'typeorm';
import { type ObservedVerdict } from '../../../../shared/domain/standard';

/** What district hub or city platform saw at a station: of one rule or of none, with a verdict or without. It never changes. */
export abstract class ObservationRow {
  /** From 1, as noted down. */
  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'varchar', length: 8, nullable: true })
  rule: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  verdict: ObservedVerdict | null;

  @Column({ type: 'text' })
  text: string;
}
