import { chance, int, pick, type Random } from '../../../../shared/demo/plan/random';
import { ODD_TOKENS } from './odd-values';

/** Changes the tokens of a document at one to three places. Most results cannot be parsed. */
export function mutateText(random: Random, source: string): string {
  let text = source;
  for (let left = int(random, 1, 3); left > 0; left -= 1) text = pick(random, WAYS)(random, text);
  return text;
}

type Way = (random: Random, text: string) => string;

const TOKEN = /"""[\s\S]*?"""|"(?:\\.|[^"\\])*"|\.\.\.|[\w$@]+|[^\s\w]|\s+/g;

/** Creates a mutation that splits a document into tokens, applies `change` to them, and joins them again. */
function onTokens(change: (random: Random, tokens: string[], at: number) => void): Way {
  return (random, text) => {
    const tokens = text.match(TOKEN) ?? [''];
    change(random, tokens, int(random, 0, tokens.length - 1));
    return tokens.join('');
  };
}

const WAYS: readonly Way[] = [
  onTokens((random, tokens, at) => void tokens.splice(at, int(random, 1, 3))),
  onTokens((random, tokens, at) => {
    const [token = ''] = tokens.slice(at);
    const times = chance(random, 0.1) ? 200 : int(random, 1, 3);
    tokens.splice(at, 0, ...Array.from({ length: times }, () => `${token} `));
  }),
  onTokens((random, tokens, at) => {
    const other = int(random, 0, tokens.length - 1);
    [tokens[at], tokens[other]] = [tokens[other] ?? '', tokens[at] ?? ''];
  }),
  onTokens((random, tokens, at) => void tokens.splice(at, 1, pick(random, ODD_TOKENS))),
  onTokens((random, tokens, at) => void tokens.splice(at, 0, ` ${pick(random, ODD_TOKENS)} `)),
  onTokens((random, tokens, at) => void tokens.splice(at, 1, pick(random, tokens))),
  // Copies a part of the document to another place.
  onTokens((random, tokens, at) => {
    const part = tokens.slice(at, at + int(random, 2, 20));
    tokens.splice(int(random, 0, tokens.length - 1), 0, ...part);
  }),
  (random, text) => text.slice(0, int(random, 0, text.length)),
  (random, text) => text.slice(int(random, 0, text.length)),
  // Replaces one character by another one.
  (random, text) => {
    const at = int(random, 0, Math.max(0, text.length - 1));
    const code = chance(random, 0.5) ? int(random, 0, 127) : int(random, 0, 0xffff);
    return `${text.slice(0, at)}${String.fromCharCode(code)}${text.slice(at + 1)}`;
  },
  (random, text) => text.replaceAll(/\s+/g, pick(random, ['', ' ', ',', '\n', '\t', '\r\n', '\u00a0'])),
  (random, text) => (chance(random, 0.5) ? text.toUpperCase() : `${text}${text}`),
];
