import { FollowerCursorRow, FollowerStepRow } from './follower-tables';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Role } from '../../domain/roles';
import { type DivisionCode } from '../../kernel/ids/division-code';
import { type HashedEvent } from '../hash/event-hash';
import { type ScopedTable, any, column, nobody, through } from '../../access/scope-sql';
import { type Table } from '../../store/scoped-repository';

/**
 * A permanently recorded change: audit trail, outbox and change feed in one. Only event-log.ts and fill-events.ts write
 * this table.
 */
@Entity('event')
export class EventRow implements HashedEvent {
  /** The city: the first four digits of the district that supervised the subject at the time of the event. */
  @PrimaryColumn({ type: 'varchar', length: 4 })
  chain: string;

  /** The sequence, counted from 1 without a gap, in the order of commits. */
  @PrimaryColumn({ type: 'int' })
  sequence: number;

  @Column({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 24 })
  occurredAt: string;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** The division of the subject at the time of the event. The code stays after the division has ended. */
  @Column({ type: 'varchar', length: 12 })
  divisionCode: DivisionCode;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The subject of the caller's token, or `hub:<subgraph>` if the Hub itself acted. */
  @Column({ type: 'varchar', length: 256 })
  actor: string;

  /** The role of the caller; null if the Hub itself acted. */
  @Column({ type: 'varchar', length: 16, nullable: true })
  role: Role | null;

  @Column({ type: 'varchar', length: 48 })
  action: string;

  @Column({ type: 'varchar', length: 32 })
  subjectType: string;

  @Column({ type: 'varchar', length: 26 })
  subjectId: string;

  @Column({ type: 'varchar', length: 64, nullable: true })
  requestId: string | null;

  /** The values before the change, as canonical JSON without personal data. Null if the event created the subject. */
  @Column({ type: 'text', nullable: true })
  before: string | null;

  @Column({ type: 'text', nullable: true })
  after: string | null;

  @Column({ type: 'varchar', length: 64 })
  previousHash: string;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}

/** The head of a chain. Writers of one city wait for the lock on its row, so sequences follow the order of commits. */
@Entity('event_chain')
export class EventChainRow {
  @PrimaryColumn({ type: 'varchar', length: 4 })
  chain: string;

  @Column({ type: 'int' })
  length: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}

/**
 * A passport that a mutation used. The previous release stores such rows. This release does not store them, because
 * each passport is bound to one process, which itself remembers that the passport was used. The next release may drop
 * the table (shared/record/DECISIONS.md).
 */
@Entity('used_passport')
export class UsedPassportRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  jti: string;

  @Column({ type: 'varchar', length: 24 })
  expiresAt: string;
}

/**
 * A used idempotency key, with a hash of the input and the ids of the subjects. A repeated call reads these subjects
 * again, because the row does not hold the answer.
 */
@Entity('idempotency_key')
export class IdempotencyKeyRow {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  keyHash: string;

  @Column({ type: 'varchar', length: 64 })
  inputHash: string;

  @Column({ type: 'simple-json' })
  subjects: string[];

  @Column({ type: 'varchar', length: 24 })
  createdAt: string;
}

/** The scope of tables that only the Hub itself reads and writes: no caller has access to their rows. */
const NOBODYS = { district: nobody, street: nobody, contractor: nobody, published: nobody };

export const chainTable: Table<EventChainRow> = { name: 'event_chain', row: EventChainRow, ...NOBODYS };

/**
 * A subgraph's event table, the table that holds the division of each station, and the column of that table that holds
 * the station's id.
 */
export type EventRecord = { events: Table<EventRow>; places: ScopedTable; stationKey: 'id' | 'stationId' };

/**
 * Builds the event table. Two districts may read an event: the district that supervised the subject at the time of the
 * event, and the district that supervises the station today.
 */
export function eventRecord(places: ScopedTable, stationKey: 'id' | 'stationId'): EventRecord {
  const district = any(column('districtCode'), through('stationId', places, stationKey));
  const events = { name: 'event', row: EventRow, district, street: nobody, contractor: nobody, published: nobody };
  return { events, places, stationKey };
}

/** Returns the tables that hold a subgraph's record. */
export function recordTables({ events }: EventRecord): readonly Table<object>[] {
  return [
    events,
    chainTable,
    { name: 'used_passport', row: UsedPassportRow, ...NOBODYS },
    { name: 'idempotency_key', row: IdempotencyKeyRow, ...NOBODYS },
    { name: 'follower_cursor', row: FollowerCursorRow, ...NOBODYS },
    { name: 'follower_step', row: FollowerStepRow, ...NOBODYS },
  ];
}
