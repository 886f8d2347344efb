import { type ReactNode } from 'react';
import { usePageTitle } from '../../kit/feedback/page-title';
import { say } from '../../words/language';
import { PUBLIC } from '../../words/public/frame';

type PublicPageProps = { title: string; hasFaults?: boolean; children: ReactNode };

/** A public page: its heading, its content, and its title in the browser. */
export function PublicPage({ title, hasFaults = false, children }: PublicPageProps) {
  usePageTitle({ title, product: say(PUBLIC.product), hasFaults });
  return (
    <>
      <h1>{title}</h1>
      {children}
    </>
  );
}
