import { z } from 'zod';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode, isDivisionCode } from '../../kernel/ids/division-code';
import { isPlainDate } from '../../kernel/dates/period';
import { type Condition, type ScopedTable, any, both, column, nobody, through, where } from '../../access/scope-sql';
import { projection } from './place-projection';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type TableShape } from '../../store/sql/table-columns';

/** The `waiver` projection: of evaluation's facts, which rule is waived for which station or district, and through which day. */
@Entity('waiver')
export class KeptWaiverRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  waiverId: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  /** Null for a district's. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The district, by 6 digits; null for a station's. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  divisionCode: DivisionCode | null;

  @Column({ type: 'date' })
  grantedOn: string;

  /** Its last day; before the first where it was withdrawn on that. */
  @Column({ type: 'date' })
  until: string;
}

export const keptWaiverShape: TableShape = {
  name: 'waiver',
  primary: ['waiverId'],
  columns: {
    waiverId: 'id',
    rule: 'word8',
    stationId: 'id?',
    divisionCode: 'word6?',
    grantedOn: 'date',
    until: 'date',
  },
  indices: [['stationId', 'until'], ['divisionCode']],
};

/** Which rules are waived, from the events of evaluation. */
export const keptWaivers = projection({
  table: 'waiver',
  subject: 'Waiver',
  key: 'waiverId',
  shape: z.object({
    rule: z.string(),
    stationId: z.string().nullable(),
    divisionCode: z.string().refine(isDivisionCode).nullable(),
    grantedOn: z.string().refine(isPlainDate),
    until: z.string().refine(isPlainDate),
  }),
});

/** Whose they are: a station's go with the station, a district's are the district's and its city's. */
export function keptWaiverTable(places: ScopedTable, stationKey: 'id' | 'stationId'): Table<KeptWaiverRow> {
  const ofAStation = through('stationId', places, stationKey);
  return {
    name: 'waiver',
    row: KeptWaiverRow,
    district: any(ofAStation, both(where('t.stationId IS NULL'), column('divisionCode'))),
    street: ofAStation,
    contractor: ofAStation,
    published: nobody,
  };
}

export class KeptWaiverRepository extends ScopedRepository<KeptWaiverRow> {
  constructor(access: Access, table: Table<KeptWaiverRow>) {
    super(access, table);
  }

  /** The rules that are waived for a station today, whose first and last day belong to it. */
  async rulesWaivedAt(stationId: string): Promise<ReadonlySet<string>> {
    const [rules = new Set<string>()] = await this.rulesWaivedAtEach([stationId]);
    return rules;
  }

  /** The same of each of these stations, in their order. */
  async rulesWaivedAtEach(stationIds: readonly string[]): Promise<ReadonlySet<string>[]> {
    const rows = await this.findByKeys('stationId', stationIds, this.inForce());
    return stationIds.map((id) => new Set(rows.filter(({ stationId }) => stationId === id).map(({ rule }) => rule)));
  }

  /** The rules that are waived for a district itself today. */
  async rulesWaivedIn(district: DivisionCode): Promise<ReadonlySet<string>> {
    return new Set((await this.findByKeys('divisionCode', [district], this.inForce())).map(({ rule }) => rule));
  }

  private inForce(): Condition {
    const { today } = this.access.reading;
    return { sql: 't.grantedOn <= ? AND t.until >= ?', parameters: [today, today] };
  }
}
