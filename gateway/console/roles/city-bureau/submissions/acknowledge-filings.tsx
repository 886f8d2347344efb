import { AcknowledgeSubmissionDocument } from '../../../generated/documents/city-bureau';
import { BulkButton } from '../../../kit/act/bulk-button';
import { type OwnedSubmission } from '../../../nouns/submission/division-columns';
import { type SubmissionRow, submissionTitle } from '../../../nouns/submission/submission-columns';
import { CITY } from '../../../words/city/city';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';

/** Returns why the city bureau cannot acknowledge or return a submission now, or null if it can. */
export function whyNotAcknowledge({ station, submittedAt, acknowledgedOn, returned }: SubmissionRow): string | null {
  if (station !== null) return say(CITY.byHub);
  if (submittedAt === null) return say(SUBMISSION.whyNotSubmitted);
  if (acknowledgedOn != null) return say(CITY.whyAcknowledged);
  return returned === null ? null : say(SUBMISSION.whyReturned);
}

type AcknowledgeFilingsProps = { selected: readonly OwnedSubmission[]; onDone: () => void };

/** Acknowledges the selected filings, each in its own call. */
export function AcknowledgeFilings({ selected, onDone }: AcknowledgeFilingsProps) {
  return (
    <BulkButton
      label={say(CITY.acknowledge)}
      selected={selected}
      isReady={(row) => whyNotAcknowledge(row) === null}
      onlyReady={say(CITY.onlyFilings, { count: selected.length })}
      title={say(CITY.acknowledgeTitle)}
      textOf={(row) => `${row.division?.name ?? ''} ${submissionTitle(row)}`}
      atMost={1}
      send={(act, [id = ''], key) => act(AcknowledgeSubmissionDocument, { id }, key)}
      onDone={onDone}
    >
      <p>{say(CITY.acknowledgeHint)}</p>
    </BulkButton>
  );
}
