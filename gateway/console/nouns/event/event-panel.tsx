import { Facts, Panel } from '../../kit/record/facts';
import { actionText } from '../../words/actions';
import { TRAIL } from '../../words/audit/record';
import { instantText } from '../../words/format';
import { say } from '../../words/language';
import { type Change, changesOf } from './changes';
import { fieldText, valueText } from './change-words';
import { type EventRow, roleText } from './event-columns';

/** Shows one entry of the record of changes: who did what, and the values before and after. */
export function EventPanel({ event }: { event: EventRow }) {
  const { occurredAt, action, actor, subject } = event;
  const changes = changesOf(event);
  return (
    <Panel title={say(TRAIL.entry, { time: instantText(occurredAt), action: actionText(action) })}>
      <Facts
        facts={[
          [TRAIL.role, roleText(actor)],
          [TRAIL.person, actor.subject],
          [TRAIL.sequence, `${event.chain} / ${event.sequence}`],
        ]}
      />
      {changes.length === 0 ? (
        <p className="secondary">{say(TRAIL.noChanges)}</p>
      ) : (
        <ChangesTable type={subject.type} changes={changes} />
      )}
      <details>
        <summary className="small secondary">{say(TRAIL.hash)}</summary>
        <Facts
          facts={[
            [TRAIL.hash, <code key="hash">{event.hash}</code>],
            [TRAIL.previousHash, <code key="previous">{event.previousHash}</code>],
            [TRAIL.requestId, event.requestId],
          ]}
        />
      </details>
    </Panel>
  );
}

function ChangesTable({ type, changes }: { type: string; changes: readonly Change[] }) {
  return (
    <table className="table" aria-label={say(TRAIL.changes)}>
      <thead>
        <tr>
          {[TRAIL.field, TRAIL.before, TRAIL.after].map((words) => (
            <th key={words[1]} scope="col">
              {say(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{fieldText(type, field)}</th>
            <td>{valueText(type, field, before)}</td>
            <td>{valueText(type, field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
