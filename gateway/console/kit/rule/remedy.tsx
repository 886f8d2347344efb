import { type RectificationStatus } from '../../../../shared/domain/oversight';
import { HELP } from '../../words/help';
import { say } from '../../words/language';
import { DEADLINE, REMEDIES } from '../../words/nouns/remedies';
import { type RuleId, responsibleText } from '../../words/standard';
import { RemedyLink } from './remedy-link';

export type RemedyProps = {
  rule: string;
  station?: string | null;
  /**
   * The rectification of the rule that is not closed, or else the latest one if it failed. Null if there is none.
   * Undefined where the page does not know the rectifications.
   */
  rectification?: { status: RectificationStatus; dueOn: string; answeredOn: string | null } | null | undefined;
};

/** Shows the responsible offices, the remedy, and the deadline for the rectification of one rule. */
export default function Remedy({ rule, station = null, rectification }: RemedyProps) {
  if (!hasRemedy(rule)) return null;
  return (
    <div className="rule-duty">
      <p>{say(HELP.responsible, { who: responsibleText(rule) })}</p>
      <p>
        {say(HELP.remedy, { how: say(REMEDIES[rule]) })} <RemedyLink rule={rule} station={station} />
      </p>
      {rectification !== undefined && <p>{deadlineText(rectification)}</p>}
    </div>
  );
}

function deadlineText(rectification: NonNullable<RemedyProps['rectification']> | null): string {
  if (rectification === null) return say(DEADLINE.none);
  const { status, dueOn, answeredOn } = rectification;
  if (status === 'FAILED') return say(DEADLINE.failed);
  return answeredOn === null ? say(DEADLINE.until, { dueOn }) : say(DEADLINE.answered, { answeredOn });
}

function hasRemedy(rule: string): rule is RuleId {
  return Object.hasOwn(REMEDIES, rule);
}
