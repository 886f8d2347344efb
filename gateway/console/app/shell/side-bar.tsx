import HomeOutlined from '@ant-design/icons/es/icons/HomeOutlined';
import { NavLink } from 'react-router-dom';
import { type NavPage } from '../../kit/role-module';
import { readyEntries, useWork } from '../../kit/work/work-context';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';

/** The side bar: links to the work list and to the pages of the role, with counts. */
export function SideBar({ pages }: { pages: readonly NavPage[] }) {
  return (
    <nav className="side-bar" aria-label={say(FRAME.menu)}>
      <PageLinks pages={pages} />
    </nav>
  );
}

/**
 * The links to the work list and to the pages of the role. Beside the work list stands the number of work items that
 * the office can act on now. Beside a page stands the sum of the entries in the work items of that page.
 */
export function PageLinks({ pages, onClick }: { pages: readonly NavPage[]; onClick?: () => void }) {
  const { counts } = useWork();
  const all = (counts ?? []).reduce((sum, { ready }) => sum + ready, 0);
  const home: NavPage = { path: '/work', title: FRAME.home, icon: HomeOutlined, kinds: [] };
  return (
    <ul>
      {[home].concat(pages).map((page) => (
        <li key={page.path}>
          <PageLink page={page} count={page === home ? all : readyEntries(counts, page.kinds)} onClick={onClick} />
        </li>
      ))}
    </ul>
  );
}

type PageLinkProps = { page: NavPage; count: number; onClick?: (() => void) | undefined };

export function PageLink({ page: { path, title, icon: Icon }, count, onClick }: PageLinkProps) {
  const words = path === '/work' ? FRAME.itemCount : FRAME.entryCount;
  const label = count === 0 ? say(title) : say(words, { title: say(title), count });
  return (
    <NavLink to={path} aria-label={label} title={count === 0 ? undefined : label} onClick={onClick}>
      <Icon aria-hidden />
      <span className="page-title">{say(title)}</span>
      {count > 0 && <span className="count">{count > 999 ? '999+' : count}</span>}
    </NavLink>
  );
}
