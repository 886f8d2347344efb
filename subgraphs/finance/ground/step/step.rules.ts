import { type Person } from '../../../../shared/access/person';
import { invalidState } from '../../../../shared/kernel/errors';

/** The person who acts, and the time. */
export type Acting = { person: Person; now: Date };

type Labelled<Status extends string> = {
  /** The name of the thing whose status the step needs, as the subject of a sentence. */
  subject: { zh: string; en: string };
  labels: Readonly<Record<Status, { zh: string }>>;
};

/**
 * Checks before a step that a thing has one of the needed statuses.
 * @throws HubError INVALID_STATE, which names the needed statuses
 */
export function assertStatus<Status extends string>(
  { subject, labels }: Labelled<Status>,
  status: Status,
  ...needed: readonly Status[]
): void {
  if (needed.includes(status)) return;
  const inChinese = (each: Status) => `“${labels[each].zh}”`;
  throw invalidState(status, {
    zh: `${subject.zh}的状态为${inChinese(status)},须为${needed.map(inChinese).join('或')}才能办理。`,
    en: `${subject.en} is ${status}. It must be ${needed.join(' or ')} for this step.`,
  });
}
