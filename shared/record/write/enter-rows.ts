import { type EntityManager, type QueryRunner } from 'typeorm';
import { quoted } from '../../access/scope-sql';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type EventFilling, fillEvents } from '../events/fill-events';
import { ForwardMigration } from '../../store/sql/table-columns';
import { type EventDraft } from '../../store/write';

type Stored = Readonly<Record<string, unknown>>;

/**
 * Describes rows that existed before events of their kind were recorded. The columns are listed one by one, because the
 * class of the rows may have changed by the time the migration runs.
 */
export type EnteredRows = {
  table: string;
  columns: readonly string[];
  subjectType: string;
  action: string;
  /**
   * Returns the event that enters a row in the record. `stored` is the row as the driver reads it: JSON is
   * text, and dates are 'YYYY-MM-DD'.
   */
  entry(stored: Stored): Pick<EventDraft, 'place' | 'after'>;
};

const ROWS_A_PAGE = 500;

/**
 * A migration that records a first event for each row without events, so that the chains hold all facts that other
 * subgraphs follow. Without these events, a rebuilt projection would lose the rows.
 */
export abstract class EnterRows extends ForwardMigration {
  protected abstract readonly subgraph: SubgraphName;
  protected abstract readonly entered: readonly EnteredRows[];

  async up({ manager }: QueryRunner): Promise<void> {
    const events = await fillEvents(manager, { subgraph: this.subgraph, now: new Date() });
    for (const rows of this.entered) await enter(manager, events, rows);
    await events.close();
  }
}

async function enter(manager: EntityManager, events: EventFilling, rows: EnteredRows): Promise<void> {
  const { action, subjectType } = rows;
  const known = await alreadyRecorded(manager, subjectType);
  for await (const page of pages(manager, rows)) {
    const unrecorded = page.filter(({ id }) => !known.has(id));
    await events.append(
      unrecorded.map((stored) => ({
        action,
        subject: { type: subjectType, id: String(stored['id']) },
        before: null,
        ...rows.entry(stored),
      })),
    );
  }
}

async function alreadyRecorded(manager: EntityManager, subjectType: string): Promise<ReadonlySet<unknown>> {
  const sql = 'SELECT DISTINCT subjectId FROM event WHERE subjectType = ?';
  const rows = await manager.query<Stored[]>(sql, [subjectType]);
  return new Set(rows.map((row) => row['subjectId']));
}

type Identified = Stored & { readonly id: unknown };

async function* pages(manager: EntityManager, { table, columns }: EnteredRows): AsyncGenerator<Identified[]> {
  const list = ['id', ...columns].map(quoted).join(', ');
  const sql = `SELECT ${list} FROM ${quoted(table)} WHERE id > ? ORDER BY id LIMIT ${ROWS_A_PAGE}`;
  for (let page = await manager.query<Identified[]>(sql, ['']); page.length > 0;) {
    yield page;
    page = await manager.query<Identified[]>(sql, [page.at(-1)?.id]);
  }
}
