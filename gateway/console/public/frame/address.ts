import { useSyncExternalStore } from 'react';

/** The path prefix of all public pages. */
const BASE = '/public';
/** The event for a change of address within the public pages. The browser fires an event only for Back and Forward. */
const MOVED = 'hub-moved';

/** The address of a page: its path below {@link BASE}, and its search parameters. */
export type Address = {
  path: string;
  search: URLSearchParams;
  /** The number of pages that were opened. It changes even if the same page is opened again. */
  visit: number;
};

/** Returns the full address of a page. Leaves out empty parameters. */
export function hrefOf(path: string, search: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== ''));
  return `${BASE}${path}${asked.size === 0 ? '' : `?${asked.toString()}`}`;
}

/** Asks whether the person wants to leave the page and lose their input. Returns true if they do. */
type MayLeave = () => boolean;
let mayLeave: MayLeave | null = null;

/** Makes {@link open} ask the person before it leaves the page, until the returned function is called. */
export function guardLeaving(ask: MayLeave): () => void {
  mayLeave = ask;
  return () => {
    if (mayLeave === ask) mayLeave = null;
  };
}

/** Opens another page, unless the person chooses to stay. */
export function open(href: string): void {
  if (mayLeave === null || mayLeave()) openAtOnce(href);
}

let visits = 0;

/** Opens another page without asking the person, and without reloading the application. */
export function openAtOnce(href: string): void {
  history.pushState(null, '', href);
  visits += 1;
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

/** Returns the current address. When the address changes, the component is rendered again. */
export function useAddress(): Address {
  const visit = useSyncExternalStore(follow, () => visits);
  const { pathname, search } = new URL(useSyncExternalStore(follow, () => location.href));
  return { path: pathname.slice(BASE.length).replace(/\/$/, ''), search: new URLSearchParams(search), visit };
}

function follow(moved: () => void): () => void {
  const events = ['popstate', MOVED];
  for (const name of events) addEventListener(name, moved);
  return () => {
    for (const name of events) removeEventListener(name, moved);
  };
}
