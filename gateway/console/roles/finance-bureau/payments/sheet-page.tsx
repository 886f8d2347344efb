import { RowsPage } from '../../../kit/sheet/rows-page';
import { PaymentSheet } from '../../../nouns/payment/payment-sheet';
import { say } from '../../../words/language';
import { SHEET } from '../../../words/print';
import { PAYMENTS } from './payment-list-page';

/** Shows the payments as a sheet to print and sign. */
export function PaymentSheetPage() {
  const signers = [say(SHEET.preparer), say(SHEET.reviewer), say(SHEET.head)];
  return <RowsPage spec={PAYMENTS}>{(read) => <PaymentSheet read={read} signers={signers} />}</RowsPage>;
}
