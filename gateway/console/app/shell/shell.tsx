import { useEffect, useRef } from 'react';
import { Outlet, useLocation } from 'react-router-dom';
import { WaitingActs } from '../../kit/act/waiting-acts';
import { usePageMarks } from '../../kit/print/page-marks';
import { type NavPage } from '../../kit/role-module';
import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { BottomTabs } from './bottom-tabs';
import { useKeyMap } from './key-map';
import { PageBoundary } from '../../kit/feedback/page-fault';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';
import { useOnline } from './use-online';

/** The frame of every page: the top bar, the side bar with counts, the bottom tabs on a phone, and the page itself. */
export function Shell({ pages }: { pages: readonly NavPage[] }) {
  const search = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const online = useOnline();
  useKeyMap(pages, () => search.current?.focus());
  useFocusOnNewPage(main, pathname);
  usePageMarks();
  return (
    <div className="shell">
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {say(FRAME.skip)}
      </a>
      <TopBar pages={pages} search={search} />
      <SideBar pages={pages} />
      <main id="main" ref={main} tabIndex={-1}>
        {!online && (
          <p className="offline" role="status">
            {say(FRAME.offline)}
          </p>
        )}
        <WaitingActs />
        <PageBoundary key={pathname}>
          <Outlet />
        </PageBoundary>
      </main>
      <BottomTabs pages={pages} />
    </div>
  );
}

/**
 * The handler of the link that skips the navigation. Moves the focus to the content, and keeps the browser from
 * changing the address.
 */
function skipTo(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

/**
 * Moves the focus to a new page, so that a screen reader starts reading there. On the first page, the focus stays where
 * the browser put it.
 */
function useFocusOnNewPage(main: { current: HTMLElement | null }, pathname: string): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [main, pathname]);
}
