import Button from 'antd/es/button';
import { useState } from 'react';
import { AcknowledgeSubmissionDocument } from '../../../generated/documents/city-bureau';
import { BulkDialog } from '../../../kit/act/bulk-dialog';
import { type OwnedSubmission } from '../../../nouns/submission/division-columns';
import { type SubmissionRow, submissionTitle } from '../../../nouns/submission/submission-columns';
import { CITY } from '../../../words/city/city';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';

/** Returns why the city bureau cannot acknowledge or return a document now, or null if it can. */
export function whyNotAcknowledge({ station, submittedAt, acknowledgedOn, returned }: SubmissionRow): string | null {
  if (station !== null) return say(CITY.byHub);
  if (submittedAt === null) return say(SUBMISSION.whyNotSubmitted);
  if (acknowledgedOn != null) return say(CITY.whyAcknowledged);
  return returned === null ? null : say(SUBMISSION.whyReturned);
}

type AcknowledgeFilingsProps = { selected: readonly OwnedSubmission[]; onDone: () => void };

/** Acknowledges the selected filings, each in its own call. */
export function AcknowledgeFilings({ selected, onDone }: AcknowledgeFilingsProps) {
  const [open, setOpen] = useState(false);
  const ready = selected.length > 0 && selected.every((row) => whyNotAcknowledge(row) === null);
  return (
    <>
      <Button type="primary" disabled={!ready} onClick={() => setOpen(true)}>
        {say(CITY.acknowledge)}
      </Button>
      {selected.length > 0 && !ready && (
        <span className="secondary small">{say(CITY.onlyFilings, { count: selected.length })}</span>
      )}
      {open && (
        <BulkDialog
          title={say(CITY.acknowledgeTitle)}
          items={selected.map((row) => ({ id: row.id, text: `${row.division?.name ?? ''} ${submissionTitle(row)}` }))}
          atMost={1}
          send={(act, [id = ''], key) => act(AcknowledgeSubmissionDocument, { id }, key)}
          onClose={(didSomething) => {
            setOpen(false);
            if (didSomething) onDone();
          }}
        >
          <p>{say(CITY.acknowledgeHint)}</p>
        </BulkDialog>
      )}
    </>
  );
}
