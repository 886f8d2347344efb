import { type Noun, type Gathered, keyOf, marksOf } from './gathered-facts';
import { TYPES } from './leak-registry';

/** A row that an answer shows, and where. */
export type Sighting = { noun: Noun; key: string; at: string };

/** Every key that any noun has: what an answer can be recognised to show. */
export class Lookout {
  private readonly marks: ReadonlyMap<string, { noun: Noun; key: string }>;

  constructor(all: Gathered) {
    this.marks = marksOf(all);
  }

  /**
   * The rows that an answer shows: each object that says by `__typename` what it is, and each text that stands in one row
   * alone, wherever it stands: under an alias, in a part of another row, in a message.
   */
  sightings(answer: unknown, at = ''): Sighting[] {
    if (typeof answer === 'string') return this.marked(answer, at);
    if (Array.isArray(answer)) return answer.flatMap((each, index) => this.sightings(each, `${at}[${index}]`));
    if (typeof answer !== 'object' || answer === null) return [];
    const own = keyedSighting(answer, at);
    const inner = Object.entries(answer).flatMap(([name, value]) => this.sightings(value, `${at}.${name}`));
    return [...own, ...inner];
  }

  private marked(text: string, at: string): Sighting[] {
    const ids = text.match(/01J0[0-9A-Z]{22}/g) ?? [];
    return [text, ...ids].flatMap((each) => {
      const mark = this.marks.get(each);
      return mark === undefined ? [] : [{ ...mark, at }];
    });
  }
}

function keyedSighting(object: { __typename?: string; id?: string; code?: string }, at: string): Sighting[] {
  const noun = TYPES[object.__typename ?? ''];
  const key = object.id ?? object.code;
  if (noun === undefined || noun === 'part' || noun === 'figures' || typeof key !== 'string') return [];
  return [{ noun, key, at }];
}

/** What was seen and is not the caller's, as sentences; empty where all is well. */
export function foreign(seen: readonly Sighting[], visible: Gathered): string[] {
  const known = new Map<Noun, Set<string>>();
  const mine = ({ noun, key }: Sighting) => {
    const keys = known.get(noun) ?? new Set(visible[noun].map(keyOf));
    known.set(noun, keys);
    return keys.has(key);
  };
  return [...new Set(seen.filter((each) => !mine(each)).map(({ noun, key, at }) => `${noun} ${key} at ${at}`))];
}
