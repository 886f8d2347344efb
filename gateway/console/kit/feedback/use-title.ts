import { FRAME } from '../../words/frame';
import { say } from '../../words/language';
import { usePageTitle } from './page-title';

/** Sets the browser title of a page of the console. The title starts with 有误: if the form has faults. */
export function useTitle(title: string, hasFaults = false): void {
  usePageTitle({ title, product: say(FRAME.product), hasFaults });
}
