import { buildSchema } from 'graphql';
import { newPassport } from '../../../../shared/access/passport';
import { OperationCache } from '../../../../shared/graphql/operation/operation-cache';
import { runOperation } from '../../../../shared/graphql/operation/run-operation';
import { FairTurns } from '../../../../shared/runtime/fair-turns';
import { SILENT_LOG } from '../../../../shared/runtime/log';
import { PUBLIC } from '../../../support/city/callers';

const audience = new OperationCache(buildSchema('type Query { b: String }'));
const log = SILENT_LOG;
const passport = newPassport({ aud: 'stations/test', caller: PUBLIC, requestId: 'test' });

/** Runs a query when it is the caller's turn. All queries of this suite have the same caller. */
function run(turns: FairTurns, beforeAnswer: () => Promise<void>, signal?: AbortSignal) {
  const call = { source: '{ b }', operationName: undefined, variables: {}, signal };
  const inTurn = <T>(work: () => Promise<T>) => turns.run('caller', work);
  return runOperation(audience, { call, context: {}, beforeAnswer, inTurn, log, passport, span: null });
}

describe('turn of a caller', () => {
  it('ends with the execution, even if the answer still waits for the record of the reads', async () => {
    const turns = new FairTurns(1);
    let recorded: () => void = () => undefined;
    const recording = new Promise<void>((resolve) => (recorded = resolve));
    const first = run(turns, () => recording);
    expect(await run(turns, () => Promise.resolve())).toEqual({ data: { b: null } });
    recorded();
    expect(await first).toEqual({ data: { b: null } });
  });

  it('is followed by the record of the reads, and the answer is an error if that record fails', async () => {
    const failing = () => Promise.reject(new Error('not recorded'));
    const { data, errors } = await run(new FairTurns(1), failing);
    expect({ data, codes: errors?.map(({ extensions }) => extensions?.['code']) }).toEqual({
      data: undefined,
      codes: ['INTERNAL'],
    });
  });

  it('is not taken by a caller who has left', async () => {
    const recorded: string[] = [];
    const note = () => Promise.resolve(void recorded.push('recorded'));
    expect(await run(new FairTurns(1), note, AbortSignal.abort())).toEqual({ data: null });
    expect(recorded).toEqual([]);
  });
});
