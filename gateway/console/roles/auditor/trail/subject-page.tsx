import { useEffect, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router-dom';
import { type EventsFragment } from '../../../generated/documents/auditor';
import { type Answer, useAsk } from '../../../graph/ask';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { Loading } from '../../../kit/feedback/loading';
import { RefusalAlert } from '../../../kit/feedback/refusal-alert';
import { readWhole } from '../../../kit/record/read-whole';
import { RecordPage } from '../../../kit/record/record-page';
import { EventPanel } from '../../../nouns/event/event-panel';
import { TRAIL } from '../../../words/audit/record';
import { subjectText } from '../../../words/audit/subjects';
import { say } from '../../../words/language';
import { areaOf, readEvents } from './areas';

/** Shows all recorded changes of one subject, newest first. */
export function SubjectPage() {
  const { area: name } = useParams();
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const subjectId = search.get('subjectId') ?? '';
  const { data, refusal } = useEventsOf(name, subjectId);
  const chosen = hash.slice(1);
  useEffect(() => {
    if (data !== null) document.getElementById(chosen)?.scrollIntoView({ block: 'start' });
  }, [data, chosen]);
  if (data === null) return refusal === null ? <Loading /> : <RefusalAlert refusal={refusal} />;
  const [first] = data;
  if (first === undefined) return <EmptyState text={say(TRAIL.empty)} />;
  const entries = data.map((event) => (
    <div key={event.id} id={event.id} className={event.id === chosen ? 'chosen-entry' : undefined}>
      <EventPanel event={event} />
    </div>
  ));
  return (
    <>
      {refusal !== null && <RefusalAlert refusal={refusal} />}
      <RecordPage
        title={say(TRAIL.ofSubject, { type: subjectText(first.subject.type), id: subjectId })}
        tabs={[{ key: 'entries', title: say(TRAIL.list), content: entries }]}
      />
    </>
  );
}

type Events = Answer<readonly EventsFragment['nodes'][number][]>;
const NOTHING: Events = { data: null, refusal: null };

function useEventsOf(name: string | undefined, subjectId: string): Events {
  const ask = useAsk();
  const [answer, setAnswer] = useState(NOTHING);
  useEffect(() => {
    let isCurrent = true;
    setAnswer(NOTHING);
    const read = (after: string | null) => readEvents(ask, areaOf(name), { subjectId, after });
    void readWhole(read, () => isCurrent).then((whole) => {
      if (whole !== null) setAnswer(whole);
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, name, subjectId]);
  return answer;
}
