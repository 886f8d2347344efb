import Button from 'antd/es/button';
import { type MouseEvent, type ReactNode } from 'react';
import { useHref, useLinkClickHandler } from 'react-router-dom';

/** A link to a page of the console that looks like a button. */
export function LinkButton({ to, isMain = false, children }: { to: string; isMain?: boolean; children: ReactNode }) {
  const follow = useLinkClickHandler<HTMLAnchorElement>(to);
  return (
    <Button
      type={isMain ? 'primary' : 'default'}
      href={useHref(to)}
      onClick={(event) => follow(event as MouseEvent<HTMLAnchorElement>)}
    >
      {children}
    </Button>
  );
}
