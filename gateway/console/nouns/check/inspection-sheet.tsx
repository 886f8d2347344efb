import { INSPECTION_CONCLUSION, type InspectionConclusion } from '../../../../shared/domain/oversight';
import { type AttachedFile } from '../../kit/record/attachment-list';
import { Sheet } from '../../kit/sheet/sheet';
import { type SheetColumn, SheetRows, SheetSignatures, SheetTable } from '../../kit/sheet/sheet-parts';
import { dateText } from '../../words/format';
import { labelOf, ruleText } from '../../words/labels';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';
import { PRINT, SHEET } from '../../words/print';
import { type CheckRow, verdictText } from './check-columns';

type InspectionSheetProps = {
  row: CheckRow & {
    inspectedOn: string;
    conclusion: InspectionConclusion;
    attachments: readonly AttachedFile[];
  };
};

const HEAD: readonly SheetColumn[] = [
  { title: PRINT.order },
  { title: CHECK.rule },
  { title: CHECK.verdict },
  { title: CHECK.text },
];

/** Shows the sheet of an inspection, which the inspectors and the station sign. */
export function InspectionSheet({ row }: InspectionSheetProps) {
  const { id, station, inspectedOn, conclusion, attachments, observations } = row;
  return (
    <Sheet title={say(SHEET.inspection)} number={id}>
      <SheetRows
        rows={[
          [say(CHECK.station), station?.name],
          [say(CHECK.street), station?.division?.name],
          [say(CHECK.inspectedOn), dateText(inspectedOn)],
          [say(CHECK.conclusion), labelOf(INSPECTION_CONCLUSION, conclusion)],
          [say(CHECK.photographs), attachments.map(({ name }) => name).join('\n')],
        ]}
      />
      <h2>{say(CHECK.observations)}</h2>
      <SheetTable
        head={HEAD}
        rows={observations.map(({ rule, verdict, text }, index) => [
          index + 1,
          rule === null ? '' : ruleText(rule),
          verdictText(verdict),
          text,
        ])}
      />
      <SheetSignatures signers={[say(SHEET.inspector), say(SHEET.inspected)]} />
    </Sheet>
  );
}
