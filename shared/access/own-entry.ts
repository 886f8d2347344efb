import { HubError } from '../kernel/errors';
import { type Caller } from './caller';

/** Who puts something on record: a subject, and the contractor that he acts for, where he acts for one. Null: not known. */
export type EntryAuthor = { subject: string | null; contractorId: string | null };

export function entryAuthorOf(caller: Caller): EntryAuthor {
  return {
    subject: 'subject' in caller ? caller.subject : null,
    contractorId: 'contractorId' in caller ? caller.contractorId : null,
  };
}

/** Nobody approves his own work (domain.md §4): neither the person who wrote it, nor another of the same contractor. */
export function isOwnEntry(entry: EntryAuthor, author: EntryAuthor): boolean {
  return isSame(entry.subject, author.subject) || isSame(entry.contractorId, author.contractorId);
}

/** @throws HubError FORBIDDEN where any of the entries is the author's own. */
export function assertNoOwnEntry(entries: readonly EntryAuthor[], author: EntryAuthor): void {
  if (!entries.some((entry) => isOwnEntry(entry, author))) return;
  throw new HubError('FORBIDDEN', {
    zh: '不得确认或核验本人或本单位登记的内容,请由其他单位办理。',
    en: 'You cannot confirm or verify your own entry or one of your own contractor. Another office must do it.',
  });
}

function isSame(one: string | null, other: string | null): boolean {
  return one !== null && one === other;
}
