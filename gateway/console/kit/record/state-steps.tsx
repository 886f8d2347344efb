import { KIT } from '../../words/kit';
import { say } from '../../words/language';

export type Step = { title: string; note?: string | null; state: 'done' | 'now' | 'later' };

const SIGNS = { done: '✓', now: '●', later: '○' } as const;

/** Shows which steps of its life cycle a record has reached. */
export function StateSteps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps" aria-label={say(KIT.steps)}>
      {steps.map(({ title, note, state }) => (
        <li key={title} className={`step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
          <span aria-hidden="true">{SIGNS[state]}</span> {title}
          {note !== null && note !== undefined && <span className="small secondary"> {note}</span>}
        </li>
      ))}
    </ol>
  );
}
