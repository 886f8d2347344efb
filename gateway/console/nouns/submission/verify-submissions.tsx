import Button from 'antd/es/button';
import { useState } from 'react';
import { type Answer } from '../../graph/ask';
import { BulkDialog } from '../../kit/act/bulk-dialog';
import { type Act } from '../../kit/act/use-act';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { type SubmissionRow, submissionTitle } from './submission-columns';

/** The maximum number of documents that one call verifies. */
const AT_MOST = 100;

/** Returns why the district hub cannot verify or return a document now, or null if it can. */
export function whyNotReview({ station, submittedAt, verifiedOn, returned }: SubmissionRow): string | null {
  if (station === null) return say(SUBMISSION.byDistrict);
  if (submittedAt === null) return say(SUBMISSION.whyNotSubmitted);
  if (verifiedOn !== null) return say(SUBMISSION.whyVerified);
  return returned === null ? null : say(SUBMISSION.whyReturned);
}

type VerifySubmissionsProps = {
  selected: readonly SubmissionRow[];
  send: (act: Act, ids: string[], idempotencyKey: string) => Promise<Answer<unknown>>;
  onDone: () => void;
};

/** Verifies the selected documents together. */
export function VerifySubmissions({ selected, send, onDone }: VerifySubmissionsProps) {
  const [open, setOpen] = useState(false);
  const ready = selected.length > 0 && selected.every((row) => whyNotReview(row) === null);
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {say(SUBMISSION.verify)}
      </Button>
      {selected.length > 0 && !ready && (
        <span className="secondary small">{say(SUBMISSION.onlySubmitted, { count: selected.length })}</span>
      )}
      {open && (
        <BulkDialog
          title={say(SUBMISSION.verifyTitle)}
          items={selected.map((row) => ({ id: row.id, text: `${submissionTitle(row)} ${row.station?.name ?? ''}` }))}
          atMost={AT_MOST}
          send={send}
          onClose={(didSomething) => {
            setOpen(false);
            if (didSomething) onDone();
          }}
        >
          <p>{say(SUBMISSION.verifyHint)}</p>
        </BulkDialog>
      )}
    </>
  );
}
