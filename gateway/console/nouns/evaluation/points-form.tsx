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
import { PointsReview } from './points-review';
import { type Maxima, type Scores, pointFaults, scoresIn, scoringFields, sumOfPoints, totalPoints } from './scoring';

type PointsFormProps = {
  form: Pick<FormSpec, 'id' | 'title' | 'backTo'>;
  maxima: Maxima | null;
  /** The texts that say how the points count in the result, and what happens once they are submitted. */
  notes: readonly string[];
  /** Links to the pages that support a score. */
  evidence: readonly Evidence[];
  /** The form fields below the points. */
  more?: readonly Field[];
  check?: (values: Values) => readonly Fault[];
  send: (act: Act, sent: { scores: Scores; values: Record<string, unknown> }, key: string) => Promise<Answer<unknown>>;
  /** The content above the points. */
  children: ReactNode;
};

/** Shows the form for the five dimensions of an evaluation. The person reviews the points before they are sent. */
export function PointsForm({ form, maxima, notes, evidence, more = [], check, send, children }: PointsFormProps) {
  const points = scoringFields(maxima);
  return (
    <FormPage
      spec={{
        ...form,
        fields: [...points, ...more],
        limits: {},
        initial: Object.fromEntries([...points, ...more].map(({ name, kind }) => [name, kind === 'files' ? [] : ''])),
        isChecked: true,
        review: (values) => [<PointsReview key="points" {...{ values, maxima, notes, more }} />],
        check: (values) => [...pointFaults(values, maxima), ...(check?.(values) ?? [])],
        send: (act, values, key) => send(act, { scores: scoresIn(values), values }, key),
      }}
      below={(values) => (
        <p aria-live="polite">
          <strong>{totalText(values, maxima)}</strong>
        </p>
      )}
    >
      {children}
      {evidence.length > 0 && <EvidencePanel evidence={evidence} />}
    </FormPage>
  );
}

function totalText(values: Values, maxima: Maxima | null): string {
  const points = totalPoints(values);
  if (maxima === null) return say(EVALUATION.total, { points });
  return say(EVALUATION.totalOf, { points, maximum: sumOfPoints(Object.values(maxima)) });
}
