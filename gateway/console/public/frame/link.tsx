import { type MouseEvent, type ReactNode } from 'react';
import { open } from './address';

type LinkProps = { href: string; className?: string; isCurrent?: boolean; children: ReactNode };

/** A link to another public page. The browser handles a click that asks for a new tab or window. */
export function Link({ href, className, isCurrent = false, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(href);
  };
  return (
    <a href={href} className={className} aria-current={isCurrent ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
