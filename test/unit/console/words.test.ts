import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const WORDS = join(__dirname, '../../../gateway/console/words');
const MODULES = readdirSync(WORDS, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Returns all texts in a value that a module exports. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Returns the clauses of a text. Clauses of up to four characters are left out. */
function clausesOf(text: string): string[] {
  return text.split(/[\u3002\uff0c\uff1b.,;]\s*/).filter((clause) => clause.length > 4);
}

const saysTwice = (text: string) => new Set(clausesOf(text)).size < clausesOf(text).length;

it.each(MODULES)('says nothing twice in one text of words/%s', (name) => {
  const exported = jest.requireActual<Record<string, unknown>>(join(WORDS, name));
  expect(textsIn(exported).filter(saysTwice)).toEqual([]);
});
