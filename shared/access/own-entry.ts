import { HubError } from '../kernel/errors';
import { type Caller } from './caller';

/**
 * The author of an entry, such as the hours of a week or a training. `subject` is null if the author is unknown.
 * `contractorId` is the contractor for which the author acts; null if there is none.
 */
export type EntryAuthor = { subject: string | null; contractorId: string | null };

export function entryAuthorOf(caller: Caller): EntryAuthor {
  return {
    subject: 'subject' in caller ? caller.subject : null,
    contractorId: 'contractorId' in caller ? caller.contractorId : null,
  };
}

/**
 * Returns whether an entry counts as own work of `author`: they made the entry, or another person of their contractor
 * did.
 */
export function isOwnEntry(entry: EntryAuthor, author: EntryAuthor): boolean {
  return isSame(entry.subject, author.subject) || isSame(entry.contractorId, author.contractorId);
}

/**
 * Checks that no entry is own work of `author`, because nobody may approve their own work.
 * @throws HubError FORBIDDEN if any of the entries is own work
 */
export function assertNoOwnEntry(entries: readonly EntryAuthor[], author: EntryAuthor): void {
  if (!entries.some((entry) => isOwnEntry(entry, author))) return;
  throw new HubError('FORBIDDEN', {
    zh: '不得对本人的工作或本人所属承接主体的工作进行确认、核实、走访、退回或办结。本人的工作,请由其他人员办理;所属承接主体的工作,请由其他单位办理。',
    en: 'You cannot confirm, verify, visit, return or close your own work or the work of your contractor. Ask another person or, for the work of your contractor, another office.',
  });
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
