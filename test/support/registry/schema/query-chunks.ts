import { type GraphQLArgument, astFromValue, print } from 'graphql';

/** A part of a selection and its cost. `objects` is the number of objects that the gateway assumes for each parent. */
export type Chunk = { text: string; tokens: number; aliases: number; objects: number };
export type Size = { tokens: number; aliases: number; objects: number };
export const NOTHING: Chunk = { text: '', tokens: 0, aliases: 0, objects: 0 };

/**
 * The limits of a chunk. The limits of tokens and aliases are lower than the limits of the gateway (2,000 tokens and 30
 * aliases).
 */
export const LARGEST: Size = { tokens: 1250, aliases: 18, objects: 90_000 };

export function leaf(text: string): Chunk {
  return { text, tokens: tokensOf(text), aliases: 0, objects: 0 };
}

export function wrapped(call: string, { text, tokens, aliases, objects }: Chunk, items: number): Chunk {
  const around = tokensOf(call) + 2;
  return { text: `${call} { ${text} }`, tokens: tokens + around, aliases, objects: items * (1 + objects) };
}

export function aliased(alias: string, chunk: Chunk): Chunk {
  return { ...chunk, text: `${alias}: ${chunk.text}`, tokens: chunk.tokens + 2, aliases: chunk.aliases + 1 };
}

/** Joins neighbouring chunks as far as the limits allow. Each joined chunk begins with `start`. */
export function joined(chunks: readonly Chunk[], start: Chunk, size: Size): Chunk[] {
  const packs: Chunk[] = [];
  for (const chunk of chunks) {
    const last = packs.at(-1);
    const fits = (['tokens', 'aliases', 'objects'] as const).every(
      (each) => (last?.[each] ?? 0) + chunk[each] <= size[each],
    );
    const pack = last && fits ? last : { ...start };
    if (pack !== last) packs.push(pack);
    pack.text += ` ${chunk.text}`;
    pack.tokens += chunk.tokens;
    pack.aliases += chunk.aliases;
    pack.objects += chunk.objects;
  }
  return packs.length === 0 ? [start] : packs;
}

export function literal(argument: GraphQLArgument, value: unknown): string {
  const node = astFromValue(value, argument.type);
  return `${argument.name}: ${node ? print(node).replaceAll(/\s+/g, ' ') : 'null'}`;
}

export function parenthesised(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `(${texts.join(', ')})`;
}

function tokensOf(call: string): number {
  return call.split(/[\s,]+|(?=[:()[\]{}])/).length;
}
