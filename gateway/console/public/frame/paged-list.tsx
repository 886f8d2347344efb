import { type ReactNode } from 'react';
import { SHOWN } from '../../words/every-page';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { Loaded } from './messages';
import { type Pages } from './use-pages';

type PagedListProps<Row> = {
  pages: Pages<Row>;
  /** The message for an empty list. */
  empty?: string;
  children: (rows: readonly Row[]) => ReactNode;
};

/** Shows the loaded rows of a list, the total number of rows, and a button that loads more. */
export function PagedList<Row>({ pages, empty = say(PUBLIC.empty), children }: PagedListProps<Row>) {
  const { rows, total, refusal, retry, more } = pages;
  return (
    <Loaded asked={{ data: rows, refusal, retry }}>
      {(shown) => (
        <>
          {shown.length === 0 ? <p className="empty">{empty}</p> : children(shown)}
          <p className="list-end" role="status">
            {total > 0 && say(SHOWN.shown, { shown: shown.length, total })}
          </p>
          {more !== null && (
            <button type="button" className="button" onClick={more}>
              {say(SHOWN.loadMore)}
            </button>
          )}
        </>
      )}
    </Loaded>
  );
}
