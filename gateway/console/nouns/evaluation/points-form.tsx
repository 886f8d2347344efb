import { type ReactNode } from 'react';
import { type Answer } from '../../graph/ask';
import { type Fault } from '../../graph/refusal';
import { type Act } from '../../kit/act/use-act';
import { FormPage } from '../../kit/entry/form-page';
import { type FormSpec } from '../../kit/entry/form-spec';
import { type Field, type Values } from '../../kit/form/field';
import { EVALUATION } from '../../words/nouns/evaluation';
import { say } from '../../words/language';
import { type Evidence } from './evidence/evidence';
import { EvidencePanel } from './evidence/evidence-panel';
import { type Scores, type Weights, scoresIn, scoringFields, totalPoints, weightFaults } from './scoring';

type PointsFormProps = {
  form: Pick<FormSpec, 'id' | 'title' | 'backTo'>;
  weights: Weights | null;
  /** The records on which the scores rest. */
  evidence: readonly Evidence[];
  /** The form fields below the points. */
  more?: readonly Field[];
  check?: (values: Values) => readonly Fault[];
  send: (act: Act, sent: { scores: Scores; values: Record<string, unknown> }, key: string) => Promise<Answer<unknown>>;
  /** The content above the points. */
  children: ReactNode;
};

/** Shows the form for the five dimensions of an evaluation. The person reviews the points before they are sent. */
export function PointsForm({ form, weights, evidence, more = [], check, send, children }: PointsFormProps) {
  const points = scoringFields(weights);
  return (
    <FormPage
      spec={{
        ...form,
        fields: [...points, ...more],
        limits: {},
        initial: Object.fromEntries([...points, ...more].map(({ name, kind }) => [name, kind === 'files' ? [] : ''])),
        isChecked: true,
        check: (values) => [...weightFaults(values, weights), ...(check?.(values) ?? [])],
        send: (act, values, key) => send(act, { scores: scoresIn(values), values }, key),
      }}
      below={(values) => (
        <p aria-live="polite">
          <strong>{say(EVALUATION.total, { points: totalPoints(values) })}</strong>
        </p>
      )}
    >
      {children}
      {evidence.length > 0 && <EvidencePanel evidence={evidence} />}
    </FormPage>
  );
}
