import { documents } from '../support/documents/documents';
import { citationFaults, linkFaults, unreachableFrom } from '../support/laws/document-laws';
import { parsed, sourceFiles } from '../support/laws/source-files';

describe('law 13: links of documents', () => {
  it('holds', () => {
    expect(linkFaults(documents())).toEqual([]);
  });

  const broken: [string, string][] = [
    ['a file that does not exist', '[a](missing.md)'],
    ['a file in the wrong folder', '[a](../README.md)'],
    ['a heading that does not exist', '[a](README.md#no-such-heading)'],
    ['a missing heading of the document itself', '# A\n\n[a](#b)'],
  ];
  it.each(broken)('notices %s', (_, text) => {
    expect(linkFaults([{ path: 'A.md', text }])).toHaveLength(1);
  });

  const kept: [string, string][] = [
    ['a link to a file', '[a](README.md)'],
    ['a link to a folder', '[a](test/operations)'],
    ['a link to a heading', '[a](README.md#documents)'],
    ['a link to one of its own headings', '# A `b`, and c\n\n[a](#a-b-and-c)'],
    ['a link to another site', '[a](https://example.org/missing.md)'],
    ['text that is not a link', '```sh\necho "[a](missing.md)"\n```\n\n`[a](missing.md)`'],
  ];
  it.each(kept)('accepts a document with %s', (_, text) => {
    expect(linkFaults([{ path: 'A.md', text }])).toEqual([]);
  });
});

describe('documents reachable from the root README', () => {
  it('holds', () => {
    expect(unreachableFrom('README.md', documents())).toEqual([]);
  });

  it('notices a document to which no document links', () => {
    const texts = [
      { path: 'README.md', text: '[a](a/README.md#b)' },
      { path: 'a/README.md', text: '# b\n\n[back](../README.md)' },
      { path: 'b/README.md', text: '' },
    ];
    expect(unreachableFrom('README.md', texts)).toEqual(['b/README.md']);
  });
});

describe('law 13: documents that comments cite', () => {
  it('holds', () => {
    expect(citationFaults(sourceFiles('gateway', 'subgraphs', 'shared', 'test'))).toEqual([]);
  });

  it('notices a cited document that is not in the repository', () => {
    const files = ['/** As missing.md says. */', '// See docs/missing.md, clause 2.'].map((text) =>
      parsed('shared/a.ts', text),
    );
    expect(citationFaults(files)).toEqual(['shared/a.ts cites missing.md', 'shared/a.ts cites docs/missing.md']);
  });

  it('resolves a cited path relative to the root or to the folder of the commented file', () => {
    const comment = '/** See shared/policy/README.md; README.md; *.md in general. */';
    expect(citationFaults([parsed('shared/store/a.ts', comment)])).toEqual([]);
  });

  it('reads only comments', () => {
    expect(citationFaults([parsed('shared/a.ts', "const url = 'https://example.org/missing.md';")])).toEqual([]);
  });
});
