import { type Person } from '../../../../shared/access/person';
import { type Message, invalidState } from '../../../../shared/kernel/errors';

/** The person who acts, and the time. */
export type Acting = { person: Person; now: Date };

type Labelled<Status extends string> = {
  /** The name of the thing whose status is checked, as the subject of a sentence. */
  subject: Message;
  labels: Readonly<Record<Status, { zh: string }>>;
};

/** The step and the statuses from which it starts. `name` completes the sentences "方可…" and "It can be …". */
export type Step<Status extends string> = { name: Message; from: readonly Status[] };

/**
 * Checks before a step that a thing has one of the needed statuses.
 * @throws HubError INVALID_STATE if the thing has another status; the error names the step, the status and the needed
 * statuses
 */
export function assertStatus<Status extends string>(
  { subject, labels }: Labelled<Status>,
  status: Status,
  { name, from }: Step<Status>,
): void {
  if (from.includes(status)) return;
  const inChinese = (each: Status) => `“${labels[each].zh}”`;
  throw invalidState(status, {
    zh: `${subject.zh}的状态为${inChinese(status)},须为${from.map(inChinese).join('或')}方可${name.zh}。请核对是否仍需办理。`,
    en: `${subject.en} is ${status}. It can be ${name.en} only while it is ${from.join(' or ')}. Check whether the act is still needed.`,
  });
}
