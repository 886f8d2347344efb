import { GraphQLError, parse } from 'graphql';
import { Documents, oncePer } from '../../../../gateway/graph/document/documents';
import { DEFAULT_LIMITS } from '../../../../gateway/graph/document/limits';
import { HubError } from '../../../../shared/kernel/errors';

describe('cache of documents', () => {
  it('returns the same object for the same text, so that the planner finds its plan', () => {
    const documents = new Documents(DEFAULT_LIMITS);
    expect(documents.parse('{ a }')).toBe(documents.parse('{ a }'));
    expect(documents.parse('{ a }')).not.toBe(documents.parse('{ a  }'));
  });

  it('is limited in number and in characters', () => {
    const documents = new Documents(DEFAULT_LIMITS);
    for (let i = 0; i < 400; i += 1) documents.parse(`{ a${i} }`);
    expect(documents.size).toBe(300);
    for (let i = 0; i < 30; i += 1) documents.parse(`{ a(text: "${String(i).repeat(200_000)}") }`);
    expect(documents.size).toBeLessThan(30);
  });

  it('refuses more tokens than the limit with a message in the form of the other limits', () => {
    const documents = new Documents({ ...DEFAULT_LIMITS, tokens: 5 });
    expect(() => documents.parse('{ a b c }')).not.toThrow();
    expect(() => documents.parse('{ a b c d }')).toThrow(HubError);
    expect(() => documents.parse('{ a b c d }')).toThrow(/number of tokens is 6, and the limit is 5/);
    expect(() => documents.parse('{ a')).toThrow(GraphQLError);
  });

  it('refuses a new text that is longer than the limit, and counts a known one as free', () => {
    const documents = new Documents({ ...DEFAULT_LIMITS, characters: 10 });
    expect(documents.costOf('{ a b c }')).toBe(36);
    expect(() => documents.costOf('{ a b c d }')).toThrow(/number of characters is 11, and the limit is 10/);
    documents.parse('{ a b c }');
    expect(documents.costOf('{ a b c }')).toBe(0);
  });
});

describe('cache of values derived from a node', () => {
  it('computes each value once, even if the value is undefined', () => {
    const derive = jest.fn(() => undefined);
    const kept = oncePer(derive);
    const document = parse('{ a }');
    kept(document);
    kept(document);
    expect(derive).toHaveBeenCalledTimes(1);
    kept(parse('{ a }'));
    expect(derive).toHaveBeenCalledTimes(2);
  });
});
