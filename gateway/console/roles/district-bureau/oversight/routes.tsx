import { type RouteObject } from 'react-router-dom';
import {
  RecordTrainingDocument,
  TraineesDocument,
  TrainingListDocument,
  VerifyTrainingsDocument,
} from '../../../generated/documents/district-bureau';
import { trainingRoutes } from '../../../nouns/training/training-pages';
import { GrantWaiverForm, HotlineForm, OpenRectificationForm } from './case-forms';
import { ComplaintPage, ComplaintSheetPage, ComplaintsPage } from './complaint-pages';
import { AnswerPage, NoticePage, RectificationPage, RectificationsPage } from './rectification-pages';
import { WaiverPage, WaiversPage } from './waiver-pages';

export const OVERSIGHT_ROUTES: readonly RouteObject[] = [
  ...trainingRoutes({
    list: TrainingListDocument,
    trainees: TraineesDocument,
    verify: VerifyTrainingsDocument,
    record: RecordTrainingDocument,
  }),
  { path: 'rectifications', element: <RectificationsPage /> },
  { path: 'rectifications/new', element: <OpenRectificationForm /> },
  { path: 'rectifications/:id', element: <RectificationPage /> },
  { path: 'rectifications/:id/print', element: <NoticePage /> },
  { path: 'rectifications/:id/answer', element: <AnswerPage /> },
  { path: 'complaints', element: <ComplaintsPage /> },
  { path: 'complaints/new', element: <HotlineForm /> },
  { path: 'complaints/:id', element: <ComplaintPage /> },
  { path: 'complaints/:id/print', element: <ComplaintSheetPage /> },
  { path: 'waivers', element: <WaiversPage /> },
  { path: 'waivers/new', element: <GrantWaiverForm /> },
  { path: 'waivers/:id', element: <WaiverPage /> },
];
