import Button from 'antd/es/button';
import { type RefObject } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { queuedActs } from '../../kit/act/queue';
import { Toasts, sayFailed } from '../../kit/feedback/toast';
import { wipeDrafts } from '../../kit/form/drafts';
import { type Owner } from '../../kit/form/owned';
import { useOwner } from '../../kit/form/owner';
import { type NavPage, hasSearch } from '../../kit/role-module';
import { signOut } from '../../session/session';
import { useSession } from '../../session/session-context';
import { ROLE } from '../../../../shared/domain/roles';
import { FRAME } from '../../words/frame';
import { labelOf } from '../../words/labels';
import { LANGUAGE, chooseLanguage, say } from '../../words/language';
import { RoleSwitch } from './role-switch';

type TopBarProps = { pages: readonly NavPage[]; search: RefObject<HTMLInputElement | null> };

/**
 * The top bar: the product name, the station search, short messages, the names of the office and the person, the role
 * switch, the language switch, the help, and the sign-out.
 */
export function TopBar({ pages, search }: TopBarProps) {
  const session = useSession();
  const owner = useOwner();
  const office = session.officeName ?? labelOf(ROLE, session.role);
  return (
    <header className="top-bar">
      <Link className="product" to="/work">
        {say(FRAME.product)}
      </Link>
      {hasSearch(pages) && <StationSearch search={search} />}
      <Toasts />
      <span className="who" title={`${office} · ${session.name ?? ''}`}>
        {office}
        {session.name !== null && ` · ${session.name}`}
      </span>
      {session.roles.length > 1 && <RoleSwitch />}
      <Button type="text" size="small" className="wide" onClick={() => chooseLanguage(LANGUAGE === 'zh' ? 'en' : 'zh')}>
        <span lang={LANGUAGE === 'zh' ? 'en' : 'zh-CN'}>{say(FRAME.language)}</span>
      </Button>
      <Link className="help-link wide" to="/help">
        {say(FRAME.help)}
      </Link>
      <Button type="text" size="small" onClick={() => void leave(owner)}>
        {say(FRAME.signOut)}
      </Button>
    </header>
  );
}

/**
 * Removes the drafts, ends the session, and goes to the sign-out page of the identity provider, if there is one. If
 * submitted acts still wait for the network, the function first asks the person to confirm.
 */
async function leave(owner: Owner): Promise<void> {
  if ((await queuedActs(owner)).length > 0 && !confirm(say(FRAME.leaveQueue))) return;
  await wipeDrafts();
  try {
    location.assign((await signOut()) ?? '/console/work');
  } catch {
    sayFailed(say(FRAME.signOutFailed));
  }
}

/** The field that searches stations by name. */
function StationSearch({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const navigate = useNavigate();
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const name = search.current?.value.trim() ?? '';
        void navigate(name === '' ? '/stations' : `/stations?name=${encodeURIComponent(name)}`);
      }}
    >
      <input
        ref={search}
        type="search"
        className="input"
        aria-label={say(FRAME.search)}
        placeholder={say(FRAME.search)}
      />
    </form>
  );
}
