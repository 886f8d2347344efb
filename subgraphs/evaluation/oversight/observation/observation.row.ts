import { Column, PrimaryColumn } from 'typeorm';
import { type ObservedVerdict } from '../../../../shared/domain/standard';

/**
 * An observation that a district hub or the city platform made at a station. It may name a rule and a verdict. It never
 * changes.
 */
export abstract class ObservationRow {
  /** The position of the observation in its check, counted from 1 in the order of the input. */
  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'varchar', length: 8, nullable: true })
  rule: string | null;

  @Column({ type: 'varchar', length: 8, nullable: true })
  verdict: ObservedVerdict | null;

  @Column({ type: 'text' })
  text: string;
}
