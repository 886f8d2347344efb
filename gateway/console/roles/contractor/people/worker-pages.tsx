import { type RouteObject } from 'react-router-dom';
import {
  WorkerListDocument,
  WorkerPersonalDataDocument,
  WorkerRecordDocument,
} from '../../../generated/documents/contractor';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { workerList, workerRoutes } from '../../../nouns/worker/worker-pages';
import { WorkerPersonal } from '../../../nouns/worker/worker-personal';
import { WorkerRecordPage } from '../../../nouns/worker/worker-record';
import { say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';
import { CorrectForm } from './correct-form';
import { ImportPage } from './import-page';
import { CertificateForm, EndPostingForm, LeaveForm, PostForm, RegisterForm } from './worker-forms';

const SPEC = { ...workerList(WorkerListDocument), empty: PERSONNEL.empty };

const REGISTER = (
  <>
    <LinkButton to="/workers/new" isMain>
      {say(PERSONNEL.register)}
    </LinkButton>
    <LinkButton to="/workers/import">{say(PERSONNEL.import)}</LinkButton>
  </>
);

export const WORKER_ROUTES: readonly RouteObject[] = [
  ...workerRoutes({
    list: <ListPage spec={SPEC} actions={REGISTER} />,
    record: WorkerRecordDocument,
    show: ({ worker, fewestHours }) => (
      <WorkerRecordPage
        row={worker}
        actions={actionsOf(worker)}
        personal={<WorkerPersonal document={WorkerPersonalDataDocument} id={worker.id} />}
        fewestHours={fewestHours}
      />
    ),
  }),
  { path: 'workers/new', element: <RegisterForm /> },
  { path: 'workers/import', element: <ImportPage /> },
  { path: 'workers/:id/correct', element: <CorrectForm /> },
  { path: 'workers/:id/certificate', element: <CertificateForm /> },
  { path: 'workers/:id/post', element: <PostForm /> },
  { path: 'workers/:id/leave', element: <LeaveForm /> },
  { path: 'workers/:id/end', element: <EndPostingForm /> },
];

function actionsOf({ id, posting }: { id: string; posting: object | null }): RecordAction[] {
  const isPosted = posting !== null;
  return [
    {
      key: 'post',
      title: say(PERSONNEL.post),
      why: isPosted ? say(PERSONNEL.whyPosted) : null,
      to: `/workers/${id}/post`,
      isMain: !isPosted,
    },
    { key: 'correct', title: say(PERSONNEL.correct), why: null, to: `/workers/${id}/correct` },
    { key: 'certificate', title: say(PERSONNEL.addCertificate), why: null, to: `/workers/${id}/certificate` },
    {
      key: 'leave',
      title: say(PERSONNEL.leave),
      why: isPosted ? null : say(PERSONNEL.whyNotPosted),
      to: `/workers/${id}/leave`,
    },
    {
      key: 'end',
      title: say(PERSONNEL.endPosting),
      why: isPosted ? null : say(PERSONNEL.whyNotPosted),
      to: `/workers/${id}/end`,
    },
  ];
}
