import { createLog } from '../../../../shared/runtime/log';

function linesOf(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLog('info', (line) => lines.push(line)));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('log', () => {
  it('writes one JSON object per line, from its minimum level on', () => {
    const lines = linesOf((log) => {
      log.debug('Not written.');
      log.info('Ready.', { address: 'http://127.0.0.1:4000', count: 4 });
    });
    expect(lines).toEqual([
      {
        time: expect.any(String) as string,
        level: 'info',
        event: 'Ready.',
        address: 'http://127.0.0.1:4000',
        count: 4,
      },
    ]);
  });

  it('drops every unknown field', () => {
    const careless = { requestId: 'r', identityNumber: '990102199001011234', role: { toString: () => 'x' } };
    const [line] = linesOf((log) => log.info('Careless.', careless as unknown as { requestId: string }));
    expect(line).toEqual({ time: expect.any(String) as string, level: 'info', event: 'Careless.', requestId: 'r' });
  });

  it('records where an error arose, without the data in its message', () => {
    const error = new Error("Duplicate entry '990102199001011234' for 13800000000 by eyJhbGciOiJFZERTQSJ9.eyJzdWIi");
    const [line] = linesOf((log) => log.error('Failed.', { error: new Error('outer', { cause: error }) }));
    expect(line).toMatchObject({ errorName: 'Error', errorMessage: "Duplicate entry '…' for … by …" });
    expect(line?.errorStack).toContain('log.test.ts');
    expect(JSON.stringify(line)).not.toMatch(/9901|1380|eyJ/);
  });

  it('records where a wrapped error arose, because compiled documents throw wrapped errors', () => {
    const below = { originalError: { value: new RangeError('Too far.') } };
    const wrapper = Object.create(Error.prototype, below) as object;
    const [line] = linesOf((log) => log.error('Failed.', { error: wrapper }));
    expect(line).toMatchObject({ errorName: 'RangeError', errorMessage: 'Too far.' });
    expect(line?.errorStack).toContain('log.test.ts');
  });

  it('records only the code of a database error', () => {
    const error = Object.assign(new Error('Duplicate entry for 张'), { sqlMessage: 'the same', code: 'ER_DUP_ENTRY' });
    const [line] = linesOf((log) => log.error('Failed.', { error }));
    expect(line).toMatchObject({ errorCode: 'ER_DUP_ENTRY' });
    expect(JSON.stringify(line)).not.toContain('张');
  });
});
