import { useParams } from 'react-router-dom';
import {
  FileAnnualPlanDocument,
  FileImplementationReportDocument,
  SubmissionRecordDocument,
  type SubmissionRecordQuery,
} from '../../../generated/documents/district-bureau';
import { fileAnnualPlan, fileImplementationReport } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { PageFault } from '../../../kit/feedback/page-fault';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PLAN_FIELDS, REPORT_FIELDS, filedValues } from '../../../nouns/submission/plan-fields';
import { isOfContractor } from '../../../nouns/submission/submission-forms';
import { useOwnPlace } from '../../../session/own-place';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';

type Row = NonNullable<SubmissionRecordQuery['submission']>;

/** Shows the form with which the district bureau files its annual plan or its implementation report with the city. */
export function FilePage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row, reload) =>
        isOfContractor(row.kind) ? (
          <PageFault title={say(DISTRICT.fileIt)} text={say(DISTRICT.byContractor)} />
        ) : (
          <FileForm row={row} reload={reload} />
        )
      }
    </LoadedRecord>
  );
}

function FileForm({ row, reload }: { row: Row; reload: () => void }) {
  const division = useOwnPlace();
  const { id, kind, period, content, returned } = row;
  const year = Number(period.slice(0, 4));
  const isPlan = kind === 'ANNUAL_PLAN';
  const document = isPlan ? FileAnnualPlanDocument : FileImplementationReportDocument;
  const fields = isPlan ? PLAN_FIELDS : REPORT_FIELDS;
  const values = filedValues(content);
  return (
    <FormPage
      onReload={reload}
      spec={{
        id: `file-${id}`,
        title: say(isPlan ? DISTRICT.annualPlanTitle : DISTRICT.reportTitle, { year }),
        fields,
        limits: isPlan ? fileAnnualPlan : fileImplementationReport,
        initial: Object.fromEntries(fields.map(({ name }) => [name, values[name]])),
        backTo: `/submissions/${id}`,
        isChecked: true,
        send: (act, sent, key) => act(document, { input: { division, year, ...sent } }, key),
      }}
    >
      {isPlan && <p className="hint">{say(DISTRICT.planHelp)}</p>}
      {returned !== null && <p className="fault-text">{say(SUBMISSION.returnedText, returned)}</p>}
    </FormPage>
  );
}
