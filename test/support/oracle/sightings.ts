import { type Noun, type Gathered, keyOf, marksOf } from './gathered-facts';
import { TYPES } from '../registry/leak-registry';

type Step = string | number;
/** A row that an answer shows, and the path to it in the answer. */
type Seen = { noun: Noun; key: string; path: readonly Step[] };

/** Recognises rows in an answer by the keys of all types and by texts that only one row contains. */
export class Lookout {
  private readonly marks: ReadonlyMap<string, { noun: Noun; key: string }>;
  private readonly keysOf = new WeakMap<Gathered, Map<Noun, ReadonlySet<string>>>();

  constructor(all: Gathered) {
    this.marks = marksOf(all);
  }

  /**
   * Returns a phrase for each row that an answer shows although the caller may not read it. An answer shows a row by an
   * object with the `__typename` and key of the row. It also shows a row by a text that only this row contains, for
   * example in a message.
   */
  foreign(answer: unknown, visible: Gathered): string[] {
    const found: string[] = [];
    this.look(answer, [], ({ noun, key, path }) => {
      const isAllowed = isSubjectOfRead(visible, key, path) || isWorkerInRecord(noun, path);
      if (!this.keysIn(visible, noun).has(key) && !isAllowed) found.push(`${noun} ${key} at ${pathText(path)}`);
    });
    return [...new Set(found)];
  }

  /**
   * Visits all parts of an answer, and reports each row in it. The function changes `path` in place, because answers
   * are large.
   */
  private look(answer: unknown, path: Step[], report: (seen: Seen) => void): void {
    if (typeof answer === 'string') return this.mark(answer, path, report);
    if (typeof answer !== 'object' || answer === null) return;
    if (!Array.isArray(answer)) keyed(answer, path, report);
    for (const [step, value] of Array.isArray(answer) ? answer.entries() : Object.entries(answer)) {
      path.push(step);
      this.look(value, path, report);
      path.pop();
    }
  }

  private keysIn(visible: Gathered, noun: Noun): ReadonlySet<string> {
    const byNoun = this.keysOf.get(visible) ?? new Map<Noun, ReadonlySet<string>>();
    this.keysOf.set(visible, byNoun);
    const keys = byNoun.get(noun) ?? new Set(visible[noun].map(keyOf));
    byNoun.set(noun, keys);
    return keys;
  }

  private mark(text: string, path: readonly Step[], report: (seen: Seen) => void): void {
    const ids = text.includes('01J0') ? (text.match(/01J0[0-9A-Z]{22}/g) ?? []) : [];
    for (const each of [text, ...ids]) {
      const mark = this.marks.get(each);
      if (mark !== undefined) report({ ...mark, path });
    }
  }
}

/**
 * Returns whether the path leads to the subject of a recorded read, and whether the key belongs to a worker with such a
 * read. Both conditions must hold. Auditors see this key even if nobody may read the worker now.
 */
function isSubjectOfRead(visible: Gathered, key: string, path: readonly Step[]): boolean {
  return path.at(-2) === 'subject' && visible.PersonalDataRead.some(({ workerId }) => workerId === key);
}

/**
 * Returns whether the path leads to the recorded state of an event, and the row is a worker. An auditor reads the whole
 * text of this state, because the hash of the event covers it. The text may name a worker who has left and whom nobody
 * may read any more. The event itself must still be one that the auditor may read.
 */
function isWorkerInRecord(noun: Noun, path: readonly Step[]): boolean {
  return noun === 'StationWorker' && (path.at(-1) === 'after' || path.at(-1) === 'before');
}

function keyed(
  object: { __typename?: string; id?: string; code?: string },
  path: readonly Step[],
  report: (seen: Seen) => void,
): void {
  const noun = TYPES[object.__typename ?? ''];
  const key = object.id ?? object.code;
  if (noun === undefined || noun === 'part' || noun === 'figures' || typeof key !== 'string') return;
  report({ noun, key, path });
}

const pathText = (path: readonly Step[]) =>
  path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${step}`)).join('');
