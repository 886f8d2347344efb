import { type Condition, EVERYTHING, type ScopedTable, nobody, through } from '../../access/scope-sql';
import { NestedRepository } from '../../store/nested-repository';
import { pagesLoader } from '../../store/load-rows';
import { type Access, type Order, type Table } from '../../store/scoped-repository';
import { type Page, type PageRequest } from '../../store/sql/page';
import { EventRow } from './record-tables';

/**
 * The order of a history. A cursor holds the values of these columns. The columns do not include the sequence of an
 * event in its chain, because it would let an office count the events of other offices.
 */
const NEWEST_FIRST: Order<EventRow> = [
  { column: 'occurredAt', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

/**
 * A kind of row with a history: its table, and the condition (alias `t`) of the events that are shown. Without a
 * condition, all events are shown.
 */
export type HistoryNoun = { table: ScopedTable; shown?: Condition };

/**
 * Returns the event table, limited to events about rows of the table `noun`. An office that may read a row may also
 * read when, and in which role, the row was changed. Other callers read no events.
 */
function historyTable(noun: ScopedTable): Table<EventRow> {
  const ofSubject = through('subjectId', noun, 'id');
  return {
    name: 'event',
    row: EventRow,
    district: ofSubject,
    street: ofSubject,
    contractor: nobody,
    published: nobody,
  };
}

/** Reads the events about rows of one table. */
class HistoryRepository extends NestedRepository<EventRow> {
  constructor(
    access: Access,
    private readonly noun: HistoryNoun,
  ) {
    super(access, historyTable(noun.table));
  }

  /** Returns a page of the events of each subject, the newest first. */
  of(subjectIds: readonly string[], request: PageRequest): Promise<Map<string, Page<EventRow>>> {
    const { shown = EVERYTHING } = this.noun;
    return this.findPages(subjectIds, { column: 'subjectId', condition: shown, order: NEWEST_FIRST, request });
  }
}

/**
 * Creates a loader for the history of a table's rows. The loader returns a page of events for each row, by the row's
 * id.
 */
export function historyLoader(access: Access, noun: HistoryNoun) {
  const repository = new HistoryRepository(access, noun);
  return pagesLoader((ids, page: PageRequest) => repository.of(ids, page));
}
export type HistoryLoader = ReturnType<typeof historyLoader>;
