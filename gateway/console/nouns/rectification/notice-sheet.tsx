import { RECTIFICATION_ADDRESSEE, RECTIFICATION_OPENER } from '../../../../shared/domain/oversight';
import { type WithHistory } from '../../kit/record/history-list';
import { Sheet } from '../../kit/sheet/sheet';
import { SheetIssuer, SheetSignatures } from '../../kit/sheet/sheet-parts';
import { dateText } from '../../words/format';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { SHEET } from '../../words/print';
import { type RectificationRow } from './rectification-columns';

type NoticeSheetProps = { row: RectificationRow & WithHistory };

/** Shows the notice with which an office demands a correction. The addressee confirms that it was received. */
export function NoticeSheet({ row }: NoticeSheetProps) {
  const { id, rule, station, addressee, demand, openedOn, dueOn } = row;
  const [place, recipient] = [station?.name ?? '', labelOf(RECTIFICATION_ADDRESSEE, addressee)];
  const to = addressee === 'CONTRACTOR' ? say(SHEET.ofStation, { station: place, addressee: recipient }) : recipient;
  return (
    <Sheet title={say(SHEET.notice)} number={id}>
      <div className="sheet-letter">
        <p>{say(SHEET.addressee, { addressee: to })}</p>
        <p>{say(SHEET.noticeText, { station: place, rule: ruleText(rule), dueOn: dateText(dueOn) })}</p>
        <p>
          {say(RECTIFICATION.demand)}:{demand}
        </p>
      </div>
      <SheetIssuer office={issuerOf(row)} date={openedOn} />
      <SheetSignatures signers={[say(SHEET.receivedBy, { addressee: recipient })]} />
    </Sheet>
  );
}

/** Returns the name of the office that opened the rectification. This office signs the notice, whoever prints it. */
function issuerOf({ openedBy, history }: NoticeSheetProps['row']): string {
  const opened = history?.nodes.find(({ action }) => action === 'openRectification');
  return opened?.office?.name ?? labelOf(RECTIFICATION_OPENER, openedBy);
}
