import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  AcknowledgeSubmissionDocument,
  DistrictsDocument,
  ReturnSubmissionDocument,
  SubmissionListDocument,
  SubmissionRecordDocument,
  type SubmissionRecordQuery,
} from '../../../generated/documents/city-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { PlanTargets } from '../../../nouns/submission/plan-targets';
import { ReturnDialog } from '../../../nouns/submission/return-dialog';
import { DIVISION_COLUMNS, type OwnedSubmission } from '../../../nouns/submission/division-columns';
import { REVIEW_FILTERS, reviewVariables } from '../../../nouns/submission/submission-columns';
import { SubmissionRecordPage } from '../../../nouns/submission/submission-record';
import { useSession } from '../../../session/session-context';
import { CITY, MATRIX } from '../../../words/city/city';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';
import { AcknowledgeFilings, whyNotAcknowledge } from './acknowledge-filings';

const SPEC: ListSpec<OwnedSubmission> = {
  name: 'submissions',
  title: SUBMISSION.list,
  columns: DIVISION_COLUMNS,
  filters: REVIEW_FILTERS,
  read: readConnection(SubmissionListDocument, reviewVariables, (data) => data.submissions),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/submissions/${id}`,
};

/** Lists the documents of all stations and districts. The city bureau reviews the filings of the districts. */
export function SubmissionsPage() {
  const spec = inDistrict(SPEC, useDistricts(DistrictsDocument));
  const matrix = <LinkButton to="/submissions">{say(MATRIX.title)}</LinkButton>;
  if (!can(useSession(), 'acknowledgeSubmission')) return <ListPage spec={spec} actions={matrix} />;
  return (
    <ListPage
      spec={spec}
      actions={matrix}
      selectionTools={(selected, done) => <AcknowledgeFilings selected={selected} onDone={done} />}
    />
  );
}

export function SubmissionPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row, reload) => (
        <>
          <LoadedSubmission row={row} reload={reload} />
          <PlanTargets budgetFen={row.content?.budgetFen ?? null} targets={row.content?.targets ?? []} />
        </>
      )}
    </LoadedRecord>
  );
}

type Row = NonNullable<SubmissionRecordQuery['submission']>;
type Step = 'acknowledge' | 'return';

/** Shows a document. The city bureau acknowledges a district's filing, or returns it with a reason. */
function LoadedSubmission({ row, reload }: { row: Row; reload: () => void }) {
  const session = useSession();
  const [step, setStep] = useState<Step | null>(null);
  const { id } = row;
  const dialog = { onClose: () => setStep(null), onDone: reload };
  return (
    <>
      <SubmissionRecordPage
        row={row}
        history={row.history}
        actions={
          row.station === null ? actionsOf(row, setStep).filter(({ key }) => can(session, `${key}Submission`)) : []
        }
      />
      <ActDialog
        open={step === 'acknowledge'}
        title={say(CITY.acknowledgeTitle)}
        {...dialog}
        send={(act, key) => act(AcknowledgeSubmissionDocument, { id }, key)}
      >
        <p>{say(CITY.acknowledgeHint)}</p>
      </ActDialog>
      <ReturnDialog
        open={step === 'return'}
        document={ReturnSubmissionDocument}
        id={id}
        hint={say(CITY.returnHint)}
        {...dialog}
      />
    </>
  );
}

function actionsOf(row: Row, setStep: (step: Step) => void): RecordAction[] {
  const why = whyNotAcknowledge(row);
  return [
    { key: 'acknowledge', title: say(CITY.acknowledge), why, to: () => setStep('acknowledge'), isMain: true },
    { key: 'return', title: say(SUBMISSION.returnIt), why, to: () => setStep('return') },
  ];
}
