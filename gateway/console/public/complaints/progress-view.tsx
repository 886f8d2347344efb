import { useEffect, useRef } from 'react';
import { COMPLAINT_OUTCOME, COMPLAINT_STATUS } from '../../../../shared/domain/oversight';
import { type ProgressQuery } from '../../generated/documents/public';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Fact, Facts } from '../../kit/record/facts';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PROGRESS } from '../../words/public/complaints';

type Progress = NonNullable<ProgressQuery['complaintStatus']>;

/** Shows the progress of a complaint, or says that no complaint has this receipt. Moves the focus to the result. */
export function ProgressView({ progress }: { progress: Progress | null }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [progress]);
  return (
    <section ref={place} tabIndex={-1} className="panel" aria-labelledby="progress-title">
      <h2 id="progress-title">{say(PROGRESS.found)}</h2>
      {progress === null ? <p role="status">{say(PROGRESS.unknown)}</p> : <Facts facts={factsOf(progress)} />}
    </section>
  );
}

function factsOf(progress: Progress): Fact[] {
  const facts: Fact[] = [
    [PROGRESS.status, <StatusTag key="status" vocabulary={COMPLAINT_STATUS} value={progress.status} />],
    [PROGRESS.receivedOn, progress.receivedOn],
  ];
  const further: Fact[] = [
    [PROGRESS.dueOn, progress.dueOn],
    [PROGRESS.extendedOn, progress.extendedOn],
    [PROGRESS.answeredOn, progress.answeredOn],
    [PROGRESS.outcome, labelOf(COMPLAINT_OUTCOME, progress.outcome)],
    [PROGRESS.transferredTo, progress.transferredTo],
    [PROGRESS.answer, progress.publishedAnswer && <span className="prose">{progress.publishedAnswer}</span>],
  ];
  return facts.concat(further.filter(([, value]) => Boolean(value)));
}
