import { type ReactNode } from 'react';
import { KIT } from '../../words/kit';
import { say } from '../../words/language';
import { type FirstPage, cutText } from './first-page';

type FirstRowsProps<Row> = { page: FirstPage<Row>; children: (rows: readonly Row[]) => ReactNode };

/** Shows the first page of a list on a record. Says how many rows are left out, or that the page could not be read. */
export function FirstRows<Row>({ page, children }: FirstRowsProps<Row>) {
  if (page === null) return <p className="secondary">{say(KIT.unread)}</p>;
  const cut = cutText(page);
  return (
    <>
      {children(page.nodes)}
      {cut !== null && <p className="secondary">{cut}</p>}
    </>
  );
}
