import { useLocation } from 'react-router-dom';
import { INSTALMENT_KIND } from '../../../../shared/domain/contracts';
import { DISBURSEMENT_STATUS } from '../../../../shared/domain/money';
import { LinkButton } from '../../kit/feedback/link-button';
import { amountText, exactSum } from '../../kit/form/money';
import { type SheetRowsOf } from '../../kit/sheet/rows-page';
import { Sheet } from '../../kit/sheet/sheet';
import { type SheetColumn, SheetSignatures, SheetTable } from '../../kit/sheet/sheet-parts';
import { yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { PRINT, SHEET } from '../../words/print';
import { countedPayments } from './counted-payments';
import { type PaymentRow, placeText } from './payment-list';

const HEAD: readonly SheetColumn[] = [
  { title: PRINT.order, isNumber: true },
  { title: MONEY.station },
  { title: MONEY.contractor },
  { title: MONEY.year },
  { title: MONEY.kind },
  { title: MONEY.amount, isNumber: true },
  { title: MONEY.invoice },
  { title: MONEY.status },
  { title: MONEY.paidOn },
  { title: MONEY.voucher },
];

/** Shows the link to the printable sheet of the listed payments. The sheet uses the same filters. */
export function PrintPayments() {
  const { search } = useLocation();
  return <LinkButton to={`/payments/print${search}`}>{say(PRINT.printPayments)}</LinkButton>;
}

type PaymentSheetProps = { read: SheetRowsOf<PaymentRow>; signers: readonly string[] };

/** Shows the filtered payments and their sum as a printable sheet. */
export function PaymentSheet({ read: { rows, total, filters, asOf }, signers }: PaymentSheetProps) {
  const counted = countedPayments(rows);
  const sum = exactSum(counted.map(({ amountFen }) => amountFen));
  const shown = rows.length;
  return (
    <Sheet title={say(SHEET.payments)} asOf={asOf} isWide>
      {filters !== '' && <p>{say(PRINT.filters, { filters })}</p>}
      {shown < total && <p>{say(SHEET.onlyFirst, { shown, total })}</p>}
      <SheetTable head={HEAD} rows={rows.map(cellsOf)} />
      <p>
        {say(PRINT.sumOf, { sum: amountText(sum) })}
        {say(SHEET.counted, { count: counted.length })}
      </p>
      <SheetSignatures signers={signers} />
    </Sheet>
  );
}

function cellsOf({ lot, instalment, amountFen, invoice, status, paidOn, voucher }: PaymentRow, index: number) {
  return [
    index + 1,
    placeText(lot),
    lot?.contract?.contractor?.name,
    instalment?.projectYear,
    labelOf(INSTALMENT_KIND, instalment?.kind),
    yuan(amountFen),
    invoice?.number,
    labelOf(DISBURSEMENT_STATUS, status),
    paidOn,
    voucher,
  ];
}
