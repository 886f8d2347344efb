import { useCallback, useEffect, useRef, useState } from 'react';
import { type Answer, type Ask, useAsk } from '../../graph/ask';
import { type Connection } from '../../graph/connection';
import { onFocus } from '../../graph/on-focus';
import { type Refusal } from '../../graph/refusal';
import { type Filters } from './list-state';

/** Reads one page of a list. */
export type ReadPage<Row> = (ask: Ask, filters: Filters, after: string | null) => Promise<Answer<Connection<Row>>>;

/** A list of up to this many rows is read completely, so that the browser can sort it. */
const READ_WHOLE = 1000;

export type Rows<Row> = {
  rows: readonly Row[];
  /**
   * The number of all rows that match the filters, including rows that have not been read yet. Null until the first
   * answer.
   */
  total: number | null;
  refusal: Refusal | null;
  /** The time at which the rows were read. Null until the first answer. */
  readAt: string | null;
  /** Whether further pages are being read. */
  isReading: boolean;
  /** Reads the next page. Null if all pages have been read or are being read. */
  more: (() => void) | null;
  reload: () => void;
};

type State<Row> = Pick<Rows<Row>, 'rows' | 'total' | 'refusal' | 'readAt'> & {
  /** The filters that the rows match. */
  key: string;
  after: string | null;
};

const NOTHING = { rows: [], total: null, after: null, refusal: null, readAt: null };

/**
 * Returns the state if its rows match the current filters (`key`). Otherwise returns an empty state, so that the page
 * does not show the rows of earlier filters.
 */
export function rowsOfFilters<Row>(state: State<Row>, key: string): State<Row> {
  return state.key === key ? state : { ...NOTHING, key };
}

/** Reads the rows of a list page by page, and reads them again when the window gets the focus. */
export function useRows<Row>(read: ReadPage<Row>, filters: Filters): Rows<Row> {
  const ask = useAsk();
  const key = JSON.stringify(filters);
  const [kept, setState] = useState<State<Row>>({ ...NOTHING, key });
  const state = rowsOfFilters(kept, key);
  const [version, setVersion] = useState(0);
  const run = useRef(0);
  const load = useCallback(
    async (from: State<Row>, isQuiet: boolean) => {
      run.current += 1;
      const own = run.current;
      let current = from;
      do {
        const { data, refusal } = await read(ask, JSON.parse(key) as Filters, current.after);
        if (own !== run.current) return;
        if (data === null) return setState((before) => ({ ...rowsOfFilters(before, key), refusal }));
        current = extended(current, { data, refusal });
        if (!isQuiet) setState(current);
      } while (current.after !== null && current.rows.length < READ_WHOLE);
      setState(current);
    },
    [ask, read, key],
  );
  const shown = useRef('');
  useEffect(() => {
    // When rows are read again, the table keeps the earlier rows until all new rows have been read. It therefore does
    // not shrink meanwhile.
    void load({ ...NOTHING, key }, shown.current === key);
    shown.current = key;
    return () => {
      run.current += 1;
    };
  }, [load, version, key]);
  const reload = useCallback(() => setVersion((before) => before + 1), []);
  useEffect(() => onFocus(reload), [reload]);
  const { rows, total, refusal, readAt, after } = state;
  const isReading = after !== null && rows.length < READ_WHOLE;
  const more = after === null || isReading ? null : () => void load(state, false);
  return { rows, total, refusal, readAt, isReading, more, reload };
}

type Read<Row> = { data: Connection<Row>; refusal: Refusal | null };

/**
 * Adds a page to the rows. If a part of any page could not be read, the refusal is kept, because the cells of that part
 * are empty.
 */
export function extended<Row>(state: State<Row>, { data, refusal }: Read<Row>): State<Row> {
  const { nodes, totalCount, pageInfo } = data;
  const after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
  const readAt = new Date().toISOString();
  const rows = state.rows.concat(nodes);
  return { key: state.key, rows, total: totalCount, after, refusal: refusal ?? state.refusal, readAt };
}
