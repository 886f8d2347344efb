import { fileFaults, folderFaults, functionFaults, packedFaults } from '../support/laws/size-laws';
import { filesBelow, parsed, sourceFiles } from '../support/laws/source-files';

const product = sourceFiles('gateway', 'subgraphs', 'shared');

const lines = (count: number, text: string) => Array.from({ length: count }, () => text).join('\n');

describe('law 14: at most 15 files in a folder', () => {
  it('holds', () => {
    expect(folderFaults(filesBelow('gateway', 'subgraphs', 'shared', 'test'))).toEqual([]);
  });

  it('notices the sixteenth file, but does not count migrations', () => {
    const sixteen = (folder: string) => Array.from({ length: 16 }, (_, index) => `${folder}/${index}.ts`);
    expect(folderFaults(sixteen('shared/a'))).toEqual(['shared/a holds 16 files']);
    expect(folderFaults(sixteen('shared/a').slice(1))).toEqual([]);
    expect(folderFaults(sixteen('subgraphs/x/migrations'))).toEqual([]);
  });
});

describe('law 14: at most 150 lines in a file', () => {
  it('holds', () => {
    expect(fileFaults(product)).toEqual([]);
  });

  it('notices line 151', () => {
    expect(fileFaults([parsed('shared/a.ts', lines(151, 'a();'))])).toEqual(['shared/a.ts has 151 lines']);
    expect(fileFaults([parsed('shared/a.ts', lines(150, 'a();'))])).toEqual([]);
  });
});

describe('law 14: at most 40 lines in a function', () => {
  it('holds', () => {
    expect(functionFaults(product)).toEqual([]);
  });

  it('notices line 41', () => {
    const long = (count: number) => parsed('shared/a.ts', `function a() {\n${lines(count - 2, 'b();')}\n}`);
    expect(functionFaults([long(41)])).toEqual(['shared/a.ts:1 is a function of 41 lines']);
    expect(functionFaults([long(40)])).toEqual([]);
  });
});

describe('literals packed into a spread', () => {
  it('holds', () => {
    expect(packedFaults(product)).toEqual([]);
  });

  it.each(['const a = { ...{ b, c } };', 'const a = [...[b, c]];', "const a = [...(['b'] as const)];"])(
    'notices %s',
    (text) => {
      expect(packedFaults([parsed('shared/a.ts', text)])).toHaveLength(1);
    },
  );

  it.each(['const a = { ...b, c };', 'const a = [...b, ...c()];', 'const a = [...(b ? [c] : [])];'])(
    'accepts %s',
    (text) => {
      expect(packedFaults([parsed('shared/a.ts', text)])).toEqual([]);
    },
  );
});
