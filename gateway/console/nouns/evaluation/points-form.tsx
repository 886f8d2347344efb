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
import {
  type Maxima,
  type Scores,
  enteredFaults,
  pointFaults,
  scoresIn,
  scoringFields,
  sumOfPoints,
  totalPoints,
} from './scoring';

type PointsFormProps<Data> = {
  form: Pick<FormSpec<string, Data>, 'id' | 'title' | 'backTo' | 'doneText'>;
  maxima: Maxima | null;
  /** The texts that say how the points count in the result, and what happens once they are submitted. */
  notes: readonly string[];
  /** Links to the pages that support a score. */
  evidence: readonly Evidence[];
  /** The form fields below the points. */
  more?: readonly Field[];
  check?: (values: Values) => readonly Fault[];
  send: (act: Act, sent: { scores: Scores; values: Record<string, unknown> }, key: string) => Promise<Answer<Data>>;
  /** The content above the points. */
  children: ReactNode;
};

/** Shows the form for the five dimensions of an evaluation. The person reviews the points before they are sent. */
export function PointsForm<Data>({ form, maxima, notes, evidence, more = [], ...props }: PointsFormProps<Data>) {
  const { check, send, children } = props;
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
      below={(values) => <RunningTotal values={values} maxima={maxima} />}
    >
      {children}
      {evidence.length > 0 && <EvidencePanel evidence={evidence} />}
    </FormPage>
  );
}

/** Shows the sum of the points that were entered. While one of them is not allowed, shows why there is no sum. */
function RunningTotal({ values, maxima }: { values: Values; maxima: Maxima | null }) {
  const faults = enteredFaults(values, maxima).map(({ message }) => message);
  return (
    <p aria-live="polite">
      {faults.length > 0 ? (
        <span className="fault-text">{say(EVALUATION.noTotal, { faults: faults.join(' ') })}</span>
      ) : (
        <strong>{totalText(values, maxima)}</strong>
      )}
    </p>
  );
}

function totalText(values: Values, maxima: Maxima | null): string {
  const points = totalPoints(values);
  if (maxima === null) return say(EVALUATION.total, { points });
  return say(EVALUATION.totalOf, { points, maximum: sumOfPoints(Object.values(maxima)) });
}
