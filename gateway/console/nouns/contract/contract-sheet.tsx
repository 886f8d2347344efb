import { CLAUSES, CLAUSE_NAMES } from '../../../../shared/domain/contract-clauses';
import { CONTRACT_CLAUSE, CONTRACT_KIND, CONTRACT_STATUS, LOT_STATUS } from '../../../../shared/domain/contracts';
import { amountText } from '../../kit/form/money';
import { Sheet } from '../../kit/sheet/sheet';
import { type SheetColumn, SheetRows, SheetTable } from '../../kit/sheet/sheet-parts';
import { dateText, yuan } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { STATION } from '../../words/nouns/station';
import { SHEET } from '../../words/print';
import { type ContractRecordRow, termText } from './contract-record';

const HEAD: readonly SheetColumn[] = [
  { title: MONEY.station },
  { title: STATION.price, isNumber: true },
  { title: MONEY.disbursed, isNumber: true },
  { title: MONEY.status },
];

/** Shows the printable summary of a contract: its facts, lots and eight clauses. It contains no bank account. */
export function ContractSheet({ row }: { row: ContractRecordRow }) {
  return (
    <Sheet title={say(SHEET.contract)} number={row.id}>
      <SheetRows
        rows={[
          [say(MONEY.contractor), row.contractor?.name],
          [say(MONEY.contractKind), labelOf(CONTRACT_KIND, row.kind)],
          [say(MONEY.status), labelOf(CONTRACT_STATUS, row.status)],
          [say(MONEY.signedOn), dateText(row.signedOn)],
          [say(MONEY.term), termText(row)],
          [say(MONEY.price), amountText(BigInt(row.priceFen))],
          [say(MONEY.committed), yuan(row.committedFen)],
          [say(MONEY.disbursed), yuan(row.disbursedFen)],
        ]}
      />
      <h2>{say(MONEY.lots)}</h2>
      <SheetTable
        head={HEAD}
        rows={row.lots.map(({ station, priceFen, disbursedFen, status }) => [
          station?.name ?? labelOf(CONTRACT_KIND, row.kind),
          yuan(priceFen),
          yuan(disbursedFen),
          labelOf(LOT_STATUS, status),
        ])}
      />
      <h2>{say(MONEY.clauses)}</h2>
      <SheetRows
        rows={CLAUSES.map((clause) => [labelOf(CONTRACT_CLAUSE, CLAUSE_NAMES[clause]), row.clauses[clause]] as const)}
      />
    </Sheet>
  );
}
