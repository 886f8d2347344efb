import { type DataSource } from 'typeorm';

/** The kind of connection on which a statement runs. */
export type StatementKind = 'read' | 'transaction';

/**
 * A function that is called after each statement with its kind, its outcome and its duration in seconds. It never
 * receives the statement itself.
 */
export type StatementObserver = (of: { kind: StatementKind; outcome: 'ok' | 'failed' }, seconds: number) => void;

/** The observers of databases. The statements of a database without an observer are not measured. */
const observers = new WeakMap<DataSource, StatementObserver>();

export function observeStatements(source: DataSource, observer: StatementObserver): void {
  observers.set(source, observer);
}

/** Runs a statement, and reports it to the observer of its database. */
export function observed<T>(source: DataSource, kind: StatementKind, run: () => Promise<T>): Promise<T> {
  const observer = observers.get(source);
  return observer === undefined ? run() : measured(observer, kind, run);
}

async function measured<T>(observer: StatementObserver, kind: StatementKind, run: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  try {
    const result = await run();
    observer({ kind, outcome: 'ok' }, (performance.now() - startedAt) / 1000);
    return result;
  } catch (error) {
    observer({ kind, outcome: 'failed' }, (performance.now() - startedAt) / 1000);
    throw error;
  }
}
