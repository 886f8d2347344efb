import { z } from 'zod';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionCode, isDivisionCode } from '../../kernel/ids/division-code';
import { isPlainDate } from '../../kernel/dates/period';
import { type Condition, type ScopedTable, both, column, nobody, through, united, where } from '../../access/scope-sql';
import { projection } from './place-projection';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { all, plain } from '../../store/sql/conditions';
import { type TableShape } from '../../store/sql/table-columns';

/**
 * The `waiver` projection, from the events of evaluation. A row says which rule is waived for which station or
 * district, and until which day.
 */
@Entity('waiver')
export class KeptWaiverRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  waiverId: string;

  @Column({ type: 'varchar', length: 8 })
  rule: string;

  /** The station; null if the waiver is for a district. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The six digits of the district; null if the waiver is for a station. */
  @Column({ type: 'varchar', length: 6, nullable: true })
  divisionCode: DivisionCode | null;

  @Column({ type: 'date' })
  grantedOn: string;

  /** The last day of the waiver. It lies before `grantedOn` if the waiver was withdrawn on its first day. */
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

/** The projection of the waivers, from the events of evaluation. */
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

/**
 * Returns the table of waivers with its scope. Offices and contractors that may read a station may read its waivers. A
 * district and its city may read the waivers of the district.
 */
export function keptWaiverTable(places: ScopedTable, stationKey: 'id' | 'stationId'): Table<KeptWaiverRow> {
  const ofAStation = through('stationId', places, stationKey);
  return {
    name: 'waiver',
    row: KeptWaiverRow,
    district: united('waiver', 'waiverId', ofAStation, both(where('t.stationId IS NULL'), column('divisionCode'))),
    street: ofAStation,
    contractor: ofAStation,
    published: nobody,
  };
}

export class KeptWaiverRepository extends ScopedRepository<KeptWaiverRow> {
  constructor(access: Access, table: Table<KeptWaiverRow>) {
    super(access, table);
  }

  /** Returns the rules that are waived for a station today. The first and the last day of a waiver are included. */
  async rulesWaivedAt(stationId: string): Promise<ReadonlySet<string>> {
    const [rules = new Set<string>()] = await this.rulesWaivedAtEach([stationId]);
    return rules;
  }

  /** Returns the rules that are waived today for each of several stations, in the order of the ids. */
  async rulesWaivedAtEach(stationIds: readonly string[]): Promise<ReadonlySet<string>[]> {
    const rows = await this.findByKeys('stationId', stationIds, this.inForce());
    return stationIds.map((id) => new Set(rows.filter(({ stationId }) => stationId === id).map(({ rule }) => rule)));
  }

  /** Returns the rules that are waived for the district itself today. */
  async rulesWaivedIn(district: DivisionCode): Promise<ReadonlySet<string>> {
    return new Set((await this.findByKeys('divisionCode', [district], this.inForce())).map(({ rule }) => rule));
  }

  /** Returns the stations in scope for which a rule is waived today. */
  async stationsWith(rule: string): Promise<string[]> {
    const ofStations = all(this.equals('rule', rule), plain('t.stationId IS NOT NULL'), this.inForce());
    const rows = await this.findAll(ofStations, [{ column: 'waiverId', direction: 'ASC' }]);
    return rows.flatMap(({ stationId }) => stationId ?? []);
  }

  private inForce(): Condition {
    const { today } = this.access.reading;
    return { sql: 't.grantedOn <= ? AND t.until >= ?', parameters: [today, today] };
  }
}
