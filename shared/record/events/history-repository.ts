import { type Condition, EVERYTHING, type ScopedTable, nobody, through } from '../../access/scope-sql';
import { NestedRepository } from '../../store/nested-repository';
import { pagesLoader } from '../../store/load-rows';
import { type Access, type Order, type Table } from '../../store/scoped-repository';
import { type Page, type PageRequest } from '../../store/sql/page';
import { EventRow } from './record-tables';

/**
 * The order of a history. A cursor holds these values. The position of the event in its chain is not among them,
 * because an office could count the events of others by it.
 */
const NEWEST_FIRST: Order<EventRow> = [
  { column: 'occurredAt', direction: 'DESC' },
  { column: 'id', direction: 'DESC' },
];

/** A noun with a history: its table, and the condition on its events (alias `t`), if some are not shown yet. */
export type HistoryNoun = { table: ScopedTable; shown?: Condition };

/**
 * Returns the table of the events of a noun's rows. An office that may read a row may also read when, and in which
 * role, it was changed. Other callers read no events.
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

/** Reads the events of rows of one noun. */
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

/** Creates the loader of the history of one noun. */
export function historyLoader(access: Access, noun: HistoryNoun) {
  const repository = new HistoryRepository(access, noun);
  return pagesLoader((ids, page: PageRequest) => repository.of(ids, page));
}
export type HistoryLoader = ReturnType<typeof historyLoader>;
