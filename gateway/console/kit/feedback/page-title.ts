import { useEffect } from 'react';
import { PAGE } from '../../words/every-page';
import { say } from '../../words/language';

/** The title of the browser tab: the title of the page, followed by the name of the application. */
export type PageTitle = { title: string; product: string; hasFaults?: boolean };

/** Sets the title of the browser tab. The title starts with 有误: if the form has faults. */
export function usePageTitle({ title, product, hasFaults = false }: PageTitle): void {
  useEffect(() => {
    document.title = `${hasFaults ? say(PAGE.error) : ''}${title} · ${product}`;
  }, [title, product, hasFaults]);
}
