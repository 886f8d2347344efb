import { useSession } from '../../session/session-context';
import { instantText } from '../../words/format';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { usePrintedAt } from './printing';

/** A line that appears only on paper, and says who printed the page and when. */
export function PrintLine() {
  const { officeName, name } = useSession();
  const at = usePrintedAt();
  if (at === null) return null;
  const by = [officeName, name].filter((each) => each !== null).join(' ');
  return <p className="print-only">{say(PRINT.printedBy, { by, time: instantText(at) })}</p>;
}
