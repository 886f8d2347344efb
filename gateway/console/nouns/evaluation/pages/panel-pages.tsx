import { type RouteObject } from 'react-router-dom';
import { type Document } from '../../../graph/document';
import { EvaluationRecordPage, type EvaluationRecordRow } from '../evaluation-record';
import { type PanelRow, panelTabs } from '../panel-tab';
import {
  type EvaluationDocument,
  EvaluationList,
  type EvaluationsDocument,
  evaluationRoutes,
} from './evaluation-pages';
import { type PanelDocuments } from './panel-score-page';

type Documents = {
  list: EvaluationsDocument;
  record: EvaluationDocument<EvaluationRecordRow & PanelRow>;
  recuse: Document<unknown, { id: string; reason: string }>;
};

/** Returns the routes of an office that takes part in evaluations only as a member of a panel. */
export function panelEvaluationRoutes({ list, record, recuse }: Documents): RouteObject[] {
  return evaluationRoutes({
    list: <EvaluationList document={list} />,
    record,
    show: (row, reload, subject) => (
      <EvaluationRecordPage row={row} more={panelTabs({ row, subject, recuse, onDone: reload })} />
    ),
  });
}

/** Returns the route of the form on which a panel member scores. Its code is loaded when the form is opened. */
export function panelFormRoute(documents: PanelDocuments): RouteObject {
  return {
    path: 'evaluations/panel/:memberId',
    lazy: async () => {
      const { PanelScorePage } = await import('./panel-score-page');
      return { element: <PanelScorePage {...documents} /> };
    },
  };
}
