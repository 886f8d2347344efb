import { ContractRecordDocument, type ContractRecordQuery } from '../../../generated/documents/district-bureau';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { AcceptanceSheet } from '../../../nouns/contract/acceptance-sheet';

/** Shows the acceptance of a lot's project year as a sheet to print and sign. */
export function AcceptanceSheetPage() {
  return (
    <SheetPage document={ContractRecordDocument} variables={byId} pick={acceptanceIn}>
      {(found) => <AcceptanceSheet {...found} />}
    </SheetPage>
  );
}

type Asked = Readonly<Record<string, string>>;

function acceptanceIn({ contract }: ContractRecordQuery, { lotId, year }: Asked) {
  const lot = contract?.lots.find(({ id }) => id === lotId);
  const acceptance = lot?.acceptances.find(({ projectYear }) => projectYear === Number(year));
  if (contract === null || lot === undefined || acceptance === undefined) return null;
  return { row: contract, lot, acceptance };
}
