import { type ReactNode, useEffect, useRef } from 'react';
import { PAGE } from '../../words/every-page';
import { LANGUAGE, type Words, chooseLanguage, say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';
import { hrefOf } from './address';
import { Link } from './link';

/** The entries of the navigation. `of` lists the first path segments of the pages that belong to an entry. */
const PAGES: readonly { path: string; title: Words; of: readonly string[] }[] = [
  { path: '', title: PUBLIC.stations, of: ['', 'divisions', 'search', 'stations'] },
  { path: '/notices', title: PUBLIC.notices, of: ['notices'] },
  { path: '/contracts', title: PUBLIC.contracts, of: ['contracts'] },
  { path: '/data', title: PUBLIC.openData, of: ['data'] },
  { path: '/complain', title: PUBLIC.complain, of: ['complain'] },
  { path: '/progress', title: PUBLIC.progress, of: ['progress'] },
];

/**
 * The frame of every public page: the title, the navigation, the choice of language, and a link to the console for
 * officials.
 */
export function Frame({ path, children }: { path: string; children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main, path);
  return (
    <>
      <a className="skip" href="#main" onClick={(event) => skipTo(event, main.current)}>
        {say(PAGE.skip)}
      </a>
      <header className="public-head">
        <Link className="product" href={hrefOf('')}>
          {say(PUBLIC.product)}
        </Link>
        <button type="button" onClick={() => chooseLanguage(LANGUAGE === 'zh' ? 'en' : 'zh')}>
          <span lang={LANGUAGE === 'zh' ? 'en' : 'zh-CN'}>{say(PAGE.language)}</span>
        </button>
        <nav aria-label={say(PUBLIC.pages)}>
          {PAGES.map((page) => (
            <Link key={page.path} href={hrefOf(page.path)} isCurrent={page.of.includes(path.split('/')[1] ?? '')}>
              {say(page.title)}
            </Link>
          ))}
        </nav>
      </header>
      <main id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{say(PUBLIC.footer)}</p>
        <p>
          <a href="/console/work">{say(PUBLIC.officials)}</a>
        </p>
      </footer>
    </>
  );
}

/** Moves the focus to the content without changing the address. */
function skipTo(event: { preventDefault: () => void }, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

/**
 * Moves the focus to a new page, so that a screen reader starts reading there. On the first page, the focus stays where
 * the browser put it.
 */
function useFocusOnNewPage(main: { current: HTMLElement | null }, path: string): void {
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus({ preventScroll: true });
  }, [main, path]);
}
