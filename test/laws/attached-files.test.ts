import { attachedFileFaults } from '../support/laws/attached-file-laws';
import { parsed, sourceFiles } from '../support/laws/source-files';

describe('tables of attached files', () => {
  it('can be found by the gateway, and keep their contents from the erasure', () => {
    const files = sourceFiles('gateway/files', 'subgraphs');
    const rows = files.filter(({ ast }) => ast.text.includes('extends AttachedFileRow'));
    expect(rows.length).toBeGreaterThan(4);
    expect(attachedFileFaults(files)).toEqual([]);
  });

  const ROW = 'class ARow extends AttachedFileRow {} const aTable: Table<ARow> = {};';
  const ROOT = "attachedFileResolver('a', [], load);";
  const HELD = "heldContentsResolver('aContents', [aTable]);";
  const faultsOf = (text: string, subgraph = 'finance') =>
    attachedFileFaults([
      parsed('gateway/files/attachments/find-attachment.ts', "const ROOTS = ['a'] as const;"),
      parsed('gateway/files/attachments/erase-contents.ts', "const HOLDERS = [['finance', 'aContents']] as const;"),
      parsed(`subgraphs/${subgraph}/a.ts`, text),
    ]);

  it.each([
    ['nothing', ROW + ROOT + HELD, []],
    ['no root field', ROW + HELD, ['finance: has 1 tables of files and 0 root fields']],
    ['an unknown root field', ROW + ROOT.replace("'a'", "'b'") + HELD, ['finance: b is not in ROOTS']],
    ['no list', ROW + ROOT, ['finance: ARow is in no list of heldContentsResolver']],
    [
      'a list of other tables',
      ROW + ROOT + HELD.replace('[aTable]', '[bTable]'),
      ['finance: ARow is in no list of heldContentsResolver'],
    ],
    ['an unknown holder', ROW + ROOT + HELD.replace("'aC", "'bC"), ['finance: bContents is not in HOLDERS']],
  ])('are faulty with %s', (_, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('may have a root field that is a method', () => {
    const query = 'class R { @Query(() => AttachmentType, {}) a() {} }';
    expect(faultsOf(ROW + query + HELD)).toEqual([]);
    expect(faultsOf(ROW + query.replace('a()', 'b()') + HELD)).toEqual(['finance: b is not in ROOTS']);
  });

  it('are checked by personnel itself', () => {
    expect(faultsOf(ROW + ROOT, 'personnel')).toEqual(['personnel: ARow is not checked before a content is erased']);
    expect(faultsOf(ROW.replaceAll('ARow', 'QualificationFileRow') + ROOT, 'personnel')).toEqual([]);
  });
});
