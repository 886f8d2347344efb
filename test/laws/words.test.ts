import { parsed, sourceFiles } from '../support/laws/source-files';
import { wordFaults } from '../support/laws/word-laws';

const page = (text: string) => parsed('gateway/console/kit/a.tsx', text);

describe('the words of the console stand in words/', () => {
  it('holds', () => {
    expect(wordFaults(sourceFiles('gateway'))).toEqual([]);
  });

  it.each([
    'const a = <p>未找到</p>;',
    'const a = <p>Not found</p>;',
    "const a = <b title='Close' />;",
    "const a = say(['元', 'yuan']);",
    "const a = <p>{isOpen ? 'Try again' : null}</p>;",
    'const a = <p>{`${count} 件`}</p>;',
  ])('notices %s', (text) => {
    expect(wordFaults([page(text)])).toHaveLength(1);
  });

  it.each([
    'const a = <p>{say(KIT.close)} · {count}</p>;',
    "const a = <p className='form-buttons wide page' role='status' />;",
    "const a = <p className={isWide ? 'dialog wide page' : 'dialog'} />;",
    "throw new Error('There is no provider.');",
  ])('accepts %s', (text) => {
    expect(wordFaults([page(text)])).toEqual([]);
  });

  it('looks at the words of pages only', () => {
    expect(wordFaults([parsed('gateway/console/words/a.ts', "export const A = ['未找到', 'Not found'];")])).toEqual([]);
  });
});
