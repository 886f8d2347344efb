import Button from 'antd/es/button';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  LastBriefDocument,
  SubmissionRecordDocument,
  type SubmissionRecordQuery,
  SubmitFinalReportDocument,
  SubmitMidTermReportDocument,
  SubmitMonthlyBriefDocument,
  SubmitNeedsSurveyDocument,
  SubmitServicePlanDocument,
} from '../../generated/documents/contractor';
import {
  submitFinalReport,
  submitMidTermReport,
  submitMonthlyBrief,
  submitNeedsSurvey,
  submitServicePlan,
} from '../../generated/limits';
import { useAsk } from '../../graph/ask';
import { type Refusal } from '../../graph/refusal';
import { FormPage } from '../../kit/entry/form-page';
import { EmptyState } from '../../kit/feedback/empty-state';
import { RefusalAlert } from '../../kit/feedback/refusal-alert';
import { type Limits, type Values } from '../../kit/form/field';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { type Content } from '../../nouns/submission/submission-content';
import {
  type ContractorDocument,
  DOCUMENT_FIELDS,
  isOfContractor,
  monthBefore,
  valuesOfContent,
} from '../../nouns/submission/submission-forms';
import { submissionTitle } from '../../nouns/submission/submission-columns';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

const MUTATIONS = {
  MONTHLY_BRIEF: { document: SubmitMonthlyBriefDocument, limits: submitMonthlyBrief },
  NEEDS_SURVEY: { document: SubmitNeedsSurveyDocument, limits: submitNeedsSurvey },
  SERVICE_PLAN: { document: SubmitServicePlanDocument, limits: submitServicePlan },
  MID_TERM_REPORT: { document: SubmitMidTermReportDocument, limits: submitMidTermReport },
  FINAL_REPORT: { document: SubmitFinalReportDocument, limits: submitFinalReport },
} satisfies Readonly<Record<ContractorDocument, { document: string; limits: Limits }>>;

type Row = NonNullable<SubmissionRecordQuery['submission']>;

/** Shows the form with which a contractor makes a submission that is due, or submits it again. */
export function SubmitPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row, reload) =>
        isOfContractor(row.kind) ? (
          <SubmitForm row={row} kind={row.kind} reload={reload} />
        ) : (
          <EmptyState text={say(SUBMISSION.byDistrict)} />
        )
      }
    </LoadedRecord>
  );
}

type SubmitFormProps = { row: Row; kind: ContractorDocument; reload: () => void };

function SubmitForm({ row, kind, reload }: SubmitFormProps) {
  const { id, period, projectYear, station } = row;
  const [copied, setCopied] = useState<Values | null>(null);
  const { document, limits } = MUTATIONS[kind];
  const of = kind === 'MONTHLY_BRIEF' || projectYear === null ? { month: period } : { projectYear };
  const about = { stationId: station?.id ?? '', ...of };
  return (
    <FormPage
      // The new key makes React build the form again, with the copied content as its initial values.
      key={copied === null ? 'own' : 'copied'}
      onReload={reload}
      spec={{
        // The copied content has a draft of its own, so the draft of the original form does not replace it.
        id: copied === null ? `submission-${id}` : `submission-${id}-copied`,
        title: `${submissionTitle(row)} ${station?.name ?? ''}`,
        fields: DOCUMENT_FIELDS[kind],
        limits,
        initial: copied ?? valuesOfContent(row.content),
        backTo: `/submissions/${id}`,
        isQueued: true,
        submitText: say(SUBMISSION.submit),
        send: (act, values, key) => act(document, { input: { ...about, ...values } }, key),
      }}
    >
      {row.returned !== null && <p className="fault-text">{say(SUBMISSION.returnedText, row.returned)}</p>}
      {kind === 'MONTHLY_BRIEF' && copied === null && (
        <CopyLast row={row} onCopy={(content) => setCopied(valuesOfContent(content))} />
      )}
    </FormPage>
  );
}

/** Offers to copy the brief of the previous month, so that the person only changes what is different. */
function CopyLast({ row: { period, station }, onCopy }: { row: Row; onCopy: (content: Content) => void }) {
  const ask = useAsk();
  const [note, setNote] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const copy = async () => {
    const variables = { stationId: station?.id ?? '', period: monthBefore(period) };
    const answer = await ask(LastBriefDocument, variables, 'network-only');
    const content = answer.data?.submissions?.nodes[0]?.content ?? null;
    if (content !== null) return onCopy(content);
    setRefusal(answer.refusal);
    setNote(answer.refusal === null ? say(SUBMISSION.nothingToCopy) : null);
  };
  return (
    <div>
      <Button onClick={() => void copy()}>{say(SUBMISSION.copyLast)}</Button>{' '}
      {note !== null && <span role="status">{note}</span>}
      {refusal !== null && <RefusalAlert refusal={refusal} />}
    </div>
  );
}
