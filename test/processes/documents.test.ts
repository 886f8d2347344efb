import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhereStale } from '../support/drivers/hub/built-hub';
import { DocumentedHub } from '../support/documents/documented-hub';
import { commandBlocks, documents, fenceLanguages, namedScripts } from '../support/documents/documents';
import { ROOT } from '../support/laws/source-files';

const written = documents();
const withCommands = written.filter(({ text }) => commandBlocks(text).length > 0);
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object };

let hub: DocumentedHub;

beforeAll(async () => {
  buildWhereStale();
  hub = await DocumentedHub.start();
}, 180_000);
afterAll(() => hub.close());

describe('commands in the documents', () => {
  it.each(withCommands)(
    'of $path run from top to bottom and give the documented answers',
    ({ path, text }) => {
      const blocks = commandBlocks(text);
      const { code, outputs, stderr } = hub.run(path, blocks);
      const refused = code === 0 ? '' : stderr;
      expect({ code, blocks: outputs.length, refused }).toEqual({ code: 0, blocks: blocks.length, refused: '' });
      for (const [index, { answer }] of blocks.entries()) {
        expect(outputs[index]).not.toContain('"errors"');
        if (answer !== null) expect(JSON.parse(outputs[index] ?? '')).toEqual(JSON.parse(answer));
      }
    },
    300_000,
  );

  it('cover both root documents', () => {
    expect(withCommands.map(({ path }) => path)).toEqual(expect.arrayContaining(['README.md', 'README.zh-CN.md']));
  });

  it('use only block languages that the test supports', () => {
    const unknown = written.flatMap(({ path, text }) =>
      fenceLanguages(text)
        .filter((each) => /^(?:bash|shell|console|zsh)|^sh (?!by-hand$)/.test(each))
        .map((each) => `${path}: ${each}`),
    );
    expect(unknown).toEqual([]);
  });

  /** The script `dev` is exempt, so that a document may describe it before it exists. */
  it('name only existing scripts of package.json, also in tables and prose', () => {
    const unknown = written.flatMap(({ path, text }) =>
      namedScripts(text)
        .filter((script) => !(script in scripts) && script !== 'dev')
        .map((script) => `${path}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });
});

describe('command document', () => {
  it('is parsed into blocks, each with the output that follows it directly', () => {
    const text =
      '# A\n```sh\nfirst\n```\n\n```json\n1\n```\n\n```sh by-hand\nnever\n```\n\n```sh\nsecond\n```\n\nText\n';
    expect(commandBlocks(text)).toEqual([
      { line: 2, commands: 'first\n', answer: '1\n' },
      { line: 14, commands: 'second\n', answer: null },
    ]);
  });

  it('fails at the first failing command', () => {
    const block = (commands: string) => ({ line: 1, commands, answer: null });
    expect(hub.run('broken', [block('true\n'), block('false\n'), block('true\n')])).toMatchObject({
      code: 1,
      outputs: [''],
    });
  });
});
