import { createContext, use } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { WORK_KIND } from '../../../../shared/domain/work/work-kind';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { WORK } from '../../words/work';
import { itemAfter } from './item-after';
import { type LinkOf } from './link-table';
import { useWork } from './work-context';

const LinksContext = createContext<LinkOf>(() => null);
/** Passes the function that returns the address of a work item to all components inside it. */
export const LinksProvider = LinksContext;

/** A link to the next work item. It appears on the page of a record that belongs to a work item. */
export function NextItem() {
  const linkOf = use(LinksContext);
  const { items } = useWork();
  const { pathname } = useLocation();
  const next = itemAfter(items ?? [], pathname, linkOf);
  const to = next === null ? null : linkOf(next);
  if (next === null || to === null) return null;
  const subject = next.station?.name ?? next.title;
  return (
    <Link className="next-item no-print" to={to}>
      {say(WORK.next, { kind: labelOf(WORK_KIND, next.kind), subject })}
    </Link>
  );
}
