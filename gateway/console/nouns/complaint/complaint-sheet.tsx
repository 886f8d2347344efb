import { COMPLAINT_OUTCOME, COMPLAINT_STATUS } from '../../../../shared/domain/oversight';
import { Sheet } from '../../kit/sheet/sheet';
import { SheetRows, SheetSignatures } from '../../kit/sheet/sheet-parts';
import { COMPLAINT } from '../../words/bureau/casework';
import { dateText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { SHEET } from '../../words/print';
import { type ComplaintRecordRow } from './complaint-record';

/** Shows the sheet with which an office handles a complaint. The sheet never contains the contact of the citizen. */
export function ComplaintSheet({ row }: { row: ComplaintRecordRow }) {
  const { extendedOn, extensionReason, transferredOn, transferredTo } = row;
  const extended =
    extendedOn === null ? null : say(COMPLAINT.extended, { on: extendedOn, reason: extensionReason ?? '' });
  const transferred = transferredTo === null ? null : `${transferredTo} ${transferredOn ?? ''}`;
  return (
    <Sheet title={say(SHEET.complaint)} number={row.id}>
      <SheetRows
        rows={[
          [say(COMPLAINT.station), row.station?.name],
          [say(COMPLAINT.receivedOn), dateText(row.receivedOn)],
          [say(COMPLAINT.hotline), row.hotlineNumberIn],
          [say(COMPLAINT.dueOn), row.dueOn === null ? null : dateText(row.dueOn)],
          [say(COMPLAINT.extend), extended],
          [say(COMPLAINT.status), labelOf(COMPLAINT_STATUS, row.status)],
          [say(COMPLAINT.text), row.text],
          [say(COMPLAINT.outcome), labelOf(COMPLAINT_OUTCOME, row.outcome)],
          [say(COMPLAINT.answeredOn), row.answeredOn === null ? null : dateText(row.answeredOn)],
          [say(COMPLAINT.publishedAnswer), row.publishedAnswer],
          [say(COMPLAINT.transferredTo), transferred],
          [say(COMPLAINT.remark), row.remark],
        ]}
      />
      <p>{say(SHEET.noContact)}</p>
      <SheetSignatures signers={[say(SHEET.handler), say(SHEET.reviewer), say(SHEET.head)]} />
    </Sheet>
  );
}
