import { useParams, useSearchParams } from 'react-router-dom';
import { type EvaluationKind, type EvaluationStatus } from '../../../../../shared/domain/evaluations';
import { type ScoreAsPanelInput } from '../../../generated/documents/district-bureau';
import { type Document } from '../../../graph/document';
import { EmptyState } from '../../../kit/feedback/empty-state';
import { filesOf } from '../../../kit/form/check-values';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { type Page } from '../../../kit/record/read-whole';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { useSession } from '../../../session/session-context';
import { say } from '../../../words/language';
import { PANEL } from '../../../words/nouns/panel';
import { evaluationTitle } from '../evaluation-columns';
import { evidenceOfStation } from '../evidence/evidence';
import { type PanelMember, memberName, whyNotEnter } from '../panel-rules';
import { PointsForm } from '../points-form';
import { type Maxima, type Weight, maximaOf } from '../scoring';

type PanelEvaluation = {
  id: string;
  kind: EvaluationKind;
  projectYear: number;
  status: EvaluationStatus;
  station: { id: string; name: string } | null;
  dimensions: readonly Weight[];
  panel: readonly PanelMember[];
};
type PanelAccount = { me: { subject: string } | null };
type PanelForms = Record<'evaluations', Page<PanelEvaluation> | null>;
type OfDivision = { division?: string | null; after?: string | null };

/**
 * The query for the caller's account, the query for the evaluations with a panel and their maximum points, and the
 * mutation that sends a form.
 */
export type PanelDocuments = {
  account: Document<PanelAccount, Record<string, never>>;
  forms: Document<PanelForms, OfDivision>;
  score: Document<unknown, { input: ScoreAsPanelInput }>;
};

const SHEET: Field = { name: 'attachments', label: PANEL.sheet, kind: 'files', files: ['REPORT'], isRequired: true };

/**
 * Shows the scoring form of a panel member. Members with an account score in person. The district bureau enters the
 * signed sheets of the other members.
 */
export function PanelScorePage({ account, forms, score }: PanelDocuments) {
  const { memberId = '' } = useParams();
  const [search] = useSearchParams();
  const division = search.get('division');
  const of = { division: division === '' ? null : division };
  const loadedAccount = useRecord(account, {}, 'form');
  const loadedForms = useWhole(forms, 'evaluations', of, 'form');
  return (
    <LoadedRecord loaded={loadedAccount} pick={(data) => data}>
      {({ me }) => (
        <LoadedRecord loaded={loadedForms} pick={(all) => formOf(all, memberId)}>
          {(found) => (
            <PanelForm
              {...found}
              subject={me?.subject ?? null}
              maxima={maximaOf(found.evaluation.dimensions)}
              score={score}
            />
          )}
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}

function formOf(evaluations: readonly PanelEvaluation[], memberId: string) {
  const evaluation = evaluations.find(({ panel }) => panel.some(({ id }) => id === memberId));
  const member = evaluation?.panel.find(({ id }) => id === memberId);
  return evaluation === undefined || member === undefined ? null : { evaluation, member };
}

type PanelFormProps = {
  evaluation: PanelEvaluation;
  member: PanelMember;
  subject: string | null;
  maxima: Maxima | null;
  score: PanelDocuments['score'];
};

function PanelForm({ evaluation, member, subject, maxima, score }: PanelFormProps) {
  const { role } = useSession();
  const why = whyNotEnter(member, evaluation.status, { role, subject });
  if (why !== null) return <EmptyState text={why} />;
  const isExternal = member.account === null;
  const name = memberName(member);
  const title = `${say(PANEL.scoreTitle)}:${evaluationTitle(evaluation)}`;
  return (
    <PointsForm
      form={{ id: `panel-form-${member.id}`, title, backTo: `/evaluations/${evaluation.id}?tab=panel` }}
      maxima={maxima}
      notes={[say(PANEL.memberShare, { count: evaluation.panel.filter(({ recusedOn }) => recusedOn === null).length })]}
      evidence={evaluation.station === null ? [] : evidenceOfStation(`/stations/${evaluation.station.id}`)}
      more={isExternal ? [SHEET] : []}
      check={({ attachments }) => {
        const isMissing = isExternal && filesOf(attachments).length === 0;
        return isMissing ? [{ field: SHEET.name, message: say(PANEL.mustAttach) }] : [];
      }}
      send={(act, { scores, values }, key) => {
        const input = { memberId: member.id, scores: [...scores], attachments: [...filesOf(values['attachments'])] };
        return act(score, { input }, key);
      }}
    >
      <p className="hint">{say(PANEL.scoreHint)}</p>
      {isExternal && <p className="hint">{say(PANEL.sheetHint, { member: name })}</p>}
    </PointsForm>
  );
}
