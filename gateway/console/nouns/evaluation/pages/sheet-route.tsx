import { type RouteObject } from 'react-router-dom';
import { type Document } from '../../../graph/document';
import { SheetPage, byId } from '../../../kit/sheet/sheet-page';
import { type EvaluationSheetRow } from '../evaluation-record';
import { EvaluationSheet } from '../evaluation-sheet';

type SheetDocument = Document<{ evaluation: EvaluationSheetRow | null }, { id: string }>;

/** Returns the route of an evaluation as a sheet to print and sign. */
export function evaluationSheetRoute(document: SheetDocument): RouteObject {
  const page = (
    <SheetPage document={document} variables={byId} pick={({ evaluation }) => evaluation}>
      {(row) => <EvaluationSheet row={row} />}
    </SheetPage>
  );
  return { path: 'evaluations/:id/print', element: page };
}
