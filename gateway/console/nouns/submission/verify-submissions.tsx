import { type BulkSend } from '../../kit/act/bulk';
import { BulkButton } from '../../kit/act/bulk-button';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { type SubmissionRow, submissionTitle } from './submission-columns';

/** The maximum number of submissions that one call verifies. */
const AT_MOST = 100;

/** Returns why the district hub cannot verify or return a submission now, or null if it can. */
export function whyNotReview({ station, submittedAt, verifiedOn, returned }: SubmissionRow): string | null {
  if (station === null) return say(SUBMISSION.byDistrict);
  if (submittedAt === null) return say(SUBMISSION.whyNotSubmitted);
  if (verifiedOn !== null) return say(SUBMISSION.whyVerified);
  return returned === null ? null : say(SUBMISSION.whyReturned);
}

type VerifySubmissionsProps = { selected: readonly SubmissionRow[]; send: BulkSend; onDone: () => void };

/** Verifies the selected submissions in one call. */
export function VerifySubmissions({ selected, send, onDone }: VerifySubmissionsProps) {
  return (
    <BulkButton
      label={say(SUBMISSION.verify)}
      selected={selected}
      isReady={(row) => whyNotReview(row) === null}
      onlyReady={say(SUBMISSION.onlySubmitted, { count: selected.length })}
      title={say(SUBMISSION.verifyTitle)}
      textOf={(row) => `${submissionTitle(row)} ${row.station?.name ?? ''}`}
      atMost={AT_MOST}
      send={send}
      onDone={onDone}
    >
      <p>{say(SUBMISSION.verifyHint)}</p>
    </BulkButton>
  );
}
