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
  WaiverListDocument,
  WaiverRecordDocument,
  WithdrawWaiverDocument,
} from '../../../generated/documents/district-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { answerRoute } from '../../../nouns/rectification/answer-pages';
import { reviewedRectificationRoutes } from '../../../nouns/rectification/review-pages';
import { trainingRoutes } from '../../../nouns/training/training-pages';
import { GrantLink, waiverList, waiverRoutes } from '../../../nouns/waiver/waiver-pages';
import { GrantWaiverForm, OpenRectificationForm } from './case-forms';
import { COMPLAINT_ROUTES } from './complaint-pages';

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
  ...COMPLAINT_ROUTES,
  ...waiverRoutes({
    list: <ListPage spec={waiverList(WaiverListDocument)} actions={<GrantLink />} />,
    record: WaiverRecordDocument,
    withdraw: WithdrawWaiverDocument,
    renewAt: ({ rule, station }) => (station === null ? null : `/waivers/new?station=${station.id}&rule=${rule}`),
  }),
  { path: 'waivers/new', element: <GrantWaiverForm /> },
];
