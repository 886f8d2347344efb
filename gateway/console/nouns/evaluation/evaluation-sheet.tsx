import { DIMENSION, EVALUATION_KIND, EVALUATION_STATUS, GRADE } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { Sheet } from '../../kit/sheet/sheet';
import { type SheetColumn, SheetRows, SheetSignatures, SheetTable } from '../../kit/sheet/sheet-parts';
import { dateText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';
import { PRINT, SHEET } from '../../words/print';
import { signaturesOf } from './evaluation-columns';
import { type EvaluationSheetRow } from './evaluation-record';
import { maximumOf } from './scoring';

const HEAD: readonly SheetColumn[] = [
  { title: EVALUATION.dimension },
  { title: EVALUATION.maximum, isNumber: true },
  { title: EVALUATION.points, isNumber: true },
  { title: EVALUATION.remark },
];

/**
 * Shows the printable sheet of an evaluation, which the district bureau and the street office sign. The sheet leaves
 * out points that the reader may not see yet.
 */
export function EvaluationSheet({ row }: { row: EvaluationSheetRow }) {
  const { dimensions, ownScores = [], scores = [] } = row;
  const shown = scores.length > 0 ? scores : ownScores;
  const remarks = (dimension: string) =>
    shown
      .filter((each) => each.dimension === dimension && each.remark !== null)
      .map(({ role, remark }) => `${labelOf(EVALUATING_OFFICE, role)}:${remark ?? ''}`)
      .join('\n');
  return (
    <Sheet title={say(SHEET.evaluation)} number={row.id}>
      <SheetRows
        rows={[
          [say(EVALUATION.station), row.station?.name],
          [say(EVALUATION.contractor), row.contractor?.name],
          [say(EVALUATION.kind), labelOf(EVALUATION_KIND, row.kind)],
          [say(EVALUATION.projectYear), row.projectYear],
          [say(EVALUATION.status), labelOf(EVALUATION_STATUS, row.status)],
          [say(EVALUATION.grade), labelOf(GRADE, row.grade)],
          [say(EVALUATION.deliveredOn), row.deliveredOn === null ? null : dateText(row.deliveredOn)],
          [say(EVALUATION.signedBy), signaturesOf(row)],
        ]}
      />
      <SheetTable
        head={HEAD}
        rows={dimensions.map(({ dimension, weight, points }) => [
          labelOf(DIMENSION, dimension),
          weight,
          points,
          remarks(dimension),
        ])}
        foot={[say(PRINT.sum), maximumOf(dimensions), row.score, null]}
      />
      <SheetSignatures signers={[say(SHEET.purchaser), say(SHEET.street)]} />
    </Sheet>
  );
}
