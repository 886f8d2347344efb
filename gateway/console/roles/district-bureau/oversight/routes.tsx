import { type RouteObject } from 'react-router-dom';
import {
  AnswerRectificationDocument,
  CloseRectificationDocument,
  RecordTrainingDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  ReturnRectificationDocument,
  TraineesDocument,
  TrainingListDocument,
  VerifyTrainingsDocument,
} from '../../../generated/documents/district-bureau';
import { answerRoute } from '../../../nouns/rectification/answer-pages';
import { reviewedRectificationRoutes } from '../../../nouns/rectification/review-pages';
import { trainingRoutes } from '../../../nouns/training/training-pages';
import { GrantWaiverForm, HotlineForm, OpenRectificationForm } from './case-forms';
import { ComplaintPage, ComplaintSheetPage, ComplaintsPage } from './complaint-pages';
import { WaiverPage, WaiversPage } from './waiver-pages';

export const OVERSIGHT_ROUTES: readonly RouteObject[] = [
  ...trainingRoutes({
    list: TrainingListDocument,
    trainees: TraineesDocument,
    verify: VerifyTrainingsDocument,
    record: RecordTrainingDocument,
  }),
  ...reviewedRectificationRoutes(
    {
      list: RectificationListDocument,
      record: RectificationRecordDocument,
      close: CloseRectificationDocument,
      return: ReturnRectificationDocument,
    },
    { level: 'DISTRICT', own: 'DISTRICT', opensFromList: true },
  ),
  answerRoute({ record: RectificationRecordDocument, answer: AnswerRectificationDocument }, { isQueued: false }),
  { path: 'rectifications/new', element: <OpenRectificationForm /> },
  { path: 'complaints', element: <ComplaintsPage /> },
  { path: 'complaints/new', element: <HotlineForm /> },
  { path: 'complaints/:id', element: <ComplaintPage /> },
  { path: 'complaints/:id/print', element: <ComplaintSheetPage /> },
  { path: 'waivers', element: <WaiversPage /> },
  { path: 'waivers/new', element: <GrantWaiverForm /> },
  { path: 'waivers/:id', element: <WaiverPage /> },
];
