import { z } from 'zod';
import { isDivisionCode } from '../../kernel/ids/division-code';
import { isPlainDate } from '../../kernel/dates/period';
import { quoted } from '../../access/scope-sql';
import { type Connection } from '../../store/connection/connection';
import { type FollowedEvent } from './followed-event';
import { safeInteger } from '../../store/sql/read-row';

/**
 * A table that stores facts of another subgraph and is maintained from the events of that subgraph. Applying an event
 * twice has the same result as applying it once. A row holds the values of its subject after the last event that was
 * applied. A subject must not move to another city. Its events would then be in two chains, and the events of two
 * chains have no common order.
 */
export type Projection = {
  table: string;
  /** Applies one event. @throws ZodError if the event lacks a value to store; such an event must not be skipped */
  apply(connection: Connection, event: FollowedEvent): Promise<void>;
};

export type Kept<Shape extends z.ZodObject> = { table: string; subject: string; key: string; shape: Shape };

const division = z.string().refine(isDivisionCode);
const date = z.string().refine(isPlainDate);

/** The projection of each station's present division, district and status, from the events of the stations subgraph. */
export const keptPlaces = projection({
  table: 'place',
  subject: 'Station',
  key: 'stationId',
  shape: z.object({ divisionCode: division, districtCode: division, status: z.string() }),
});

const lotShape = z.object({
  stationId: z.string().nullable(),
  contractId: z.string(),
  contractorId: z.string(),
  signedOn: date,
  startsOn: date,
  endsOn: date,
  endedOn: date.nullable(),
});

/** The projection of each station's lots, from the events of finance. */
export const keptLots = projection({ table: 'place_lot', subject: 'Lot', key: 'lotId', shape: lotShape });

/** The projection of the division in which each contractor is registered, from the events of finance. */
export const keptContractors = projection({
  table: 'place_contractor',
  subject: 'Contractor',
  key: 'contractorId',
  shape: z.object({ divisionCode: division, districtCode: division }),
});

export type FollowedLot = z.output<typeof lotShape>;

/** Returns the lot that an event describes; null if the event is about something else. */
export function lotOf({ subject, after }: FollowedEvent): FollowedLot | null {
  return subject.type === 'Lot' ? lotShape.parse(after) : null;
}

/** Returns whether a lot has ended: its last day is past, or it was terminated. */
export function isOver({ endsOn, endedOn }: FollowedLot, today: string): boolean {
  return endsOn < today || (endedOn !== null && endedOn <= today);
}

/**
 * Builds a projection. Its statement is REPLACE, which works alike on MariaDB and SQLite because no other table refers
 * to these rows.
 */
export function projection<Shape extends z.ZodObject>({ table, subject, key, shape }: Kept<Shape>): Projection {
  const columns = [key, ...Object.keys(shape.shape)];
  const placeholders = columns.map(() => '?').join(', ');
  const sql = `REPLACE INTO ${quoted(table)} (${columns.map(quoted).join(', ')}) VALUES (${placeholders})`;
  return {
    table,
    apply: async (connection, event) => {
      if (event.subject.type !== subject) return;
      const kept: Record<string, unknown> = { ...shape.parse(event.after), [key]: event.subject.id };
      await connection.query(
        sql,
        columns.map((column) => kept[column]),
      );
    },
  };
}

export async function emptyProjection(connection: Connection, { table }: Projection): Promise<void> {
  await connection.query(`DELETE FROM ${quoted(table)}`, []);
}

export async function countProjection(connection: Connection, { table }: Projection): Promise<number> {
  const [row] = await connection.query(`SELECT COUNT(*) AS n FROM ${quoted(table)}`, []);
  return safeInteger(row?.['n']);
}
