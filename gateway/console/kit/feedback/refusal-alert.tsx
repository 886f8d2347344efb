import Alert from 'antd/es/alert';
import Button from 'antd/es/button';
import { ROLE, type Role } from '../../../../shared/domain/roles';
import { instantText } from '../../words/format';
import { FRAME } from '../../words/frame';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { REFUSAL, REFUSALS } from '../../words/refusals';
import { type Refusal } from '../../graph/refusal';
import { RuleName } from './rule-name';

type RefusalAlertProps = { refusal: Refusal; onRetry?: () => void; onReload?: () => void };

/** The error codes for which the console does not show the message of the Hub, because the message adds nothing. */
const WITHOUT_MESSAGE: readonly Refusal['code'][] = [
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'IDEMPOTENCY_MISMATCH',
  'IDEMPOTENCY_IN_PROGRESS',
  'UNREACHABLE',
  'UNAVAILABLE',
];

/**
 * Explains a refusal: its meaning, the message of the Hub, the rule or change that caused it, and what the person can
 * do.
 */
export function RefusalAlert({ refusal, onRetry, onReload }: RefusalAlertProps) {
  const { code, message, rule } = refusal;
  const lines = [...(WITHOUT_MESSAGE.includes(code) ? [] : [message]), ...detailsOf(refusal)];
  return (
    <Alert
      type={code === 'UNAVAILABLE' || code === 'RATE_LIMITED' ? 'warning' : 'error'}
      showIcon
      title={say(REFUSALS[code])}
      description={
        <>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {rule !== null && (
            <p>
              {say(REFUSAL.ruleBasis)} <RuleName rule={rule} />
            </p>
          )}
        </>
      }
      action={<Remedy code={code} onRetry={onRetry} onReload={onReload} />}
    />
  );
}

function detailsOf({ changedAt, changedByRole, retryAfterSeconds, requestId, code }: Refusal): string[] {
  const lines: string[] = [];
  if (changedAt !== null) {
    const role = labelOf(ROLE, (changedByRole ?? 'ASSESSOR') as Role);
    lines.push(say(REFUSAL.changed, { role, time: instantText(changedAt) }));
  }
  if (retryAfterSeconds !== null) lines.push(say(REFUSAL.wait, { seconds: retryAfterSeconds }));
  if (code === 'INTERNAL' && requestId !== null) lines.push(say(REFUSAL.requestId, { id: requestId }));
  return lines;
}

type RemedyProps = { code: Refusal['code']; onRetry: (() => void) | undefined; onReload: (() => void) | undefined };

function Remedy({ code, onRetry, onReload }: RemedyProps) {
  const stale = code === 'CONFLICT' || code === 'INVALID_STATE' || code === 'IDEMPOTENCY_MISMATCH';
  if (stale && onReload !== undefined) {
    return (
      <Button size="small" onClick={onReload}>
        {say(code === 'CONFLICT' ? REFUSAL.refill : REFUSAL.reload)}
      </Button>
    );
  }
  if (onRetry === undefined) return null;
  return (
    <Button size="small" onClick={onRetry}>
      {say(FRAME.retry)}
    </Button>
  );
}
