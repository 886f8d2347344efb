import { Column, PrimaryColumn } from 'typeorm';
import { type InspectionFact } from '../../../../shared/demo/facts/oversight';

/** What a check says of a rule, where it says something. */
export type ObservedVerdict = NonNullable<InspectionFact['observations'][number]['verdict']>;

/** What hub or platform saw at a station: of one rule or of none, with a verdict or without. It never changes. */
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
