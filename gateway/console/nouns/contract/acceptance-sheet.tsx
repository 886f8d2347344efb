import { INSTALMENT_KIND, INSTALMENT_STATUS, MILESTONE } from '../../../../shared/domain/contracts';
import { amountText, exactSum } from '../../kit/form/money';
import { Sheet } from '../../kit/sheet/sheet';
import { type SheetColumn, SheetRows, SheetSignatures, SheetTable } from '../../kit/sheet/sheet-parts';
import { PERFORMANCE } from '../../words/bureau/performance';
import { dateText, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { SHEET } from '../../words/print';
import { type ContractLot, type LotAcceptance } from './contract-lots';
import { type ContractRecordRow, termText } from './contract-record';

type AcceptanceSheetProps = { row: ContractRecordRow; lot: ContractLot; acceptance: LotAcceptance };

const HEAD: readonly SheetColumn[] = [
  { title: MONEY.kind },
  { title: MONEY.milestone },
  { title: MONEY.dueOn },
  { title: MONEY.amount, isNumber: true },
  { title: MONEY.status },
];

/** Shows the sheet on which purchaser, contractor and street office sign the acceptance of a project year. */
export function AcceptanceSheet({ row, lot, acceptance }: AcceptanceSheetProps) {
  const { projectYear, acceptedOn, passed, remark } = acceptance;
  const ofYear = lot.instalments.filter((each) => each.projectYear === projectYear);
  const sum = exactSum(ofYear.map(({ amountFen }) => amountFen));
  return (
    <Sheet title={say(SHEET.acceptance)} number={acceptance.id}>
      <SheetRows
        rows={[
          [say(MONEY.station), lot.station?.name],
          [say(MONEY.contractor), row.contractor?.name],
          [say(MONEY.term), termText(row)],
          [say(PERFORMANCE.projectYear), projectYear],
          [say(MONEY.price), amountText(BigInt(lot.priceFen))],
          [say(PERFORMANCE.acceptedOn), dateText(acceptedOn)],
          [say(PERFORMANCE.passed), say(passed ? PERFORMANCE.passedYes : PERFORMANCE.passedNo)],
          [say(PERFORMANCE.remark), remark],
          [say(SHEET.ofYear), amountText(sum)],
        ]}
      />
      <h2>{say(MONEY.instalments)}</h2>
      <SheetTable
        head={HEAD}
        rows={ofYear.map(({ kind, milestone, dueOn, amountFen, status }) => [
          labelOf(INSTALMENT_KIND, kind),
          labelOf(MILESTONE, milestone),
          dueOn,
          yuan(amountFen),
          labelOf(INSTALMENT_STATUS, status),
        ])}
      />
      <SheetSignatures signers={[say(SHEET.purchaser), say(SHEET.provider), say(SHEET.street)]} />
    </Sheet>
  );
}
