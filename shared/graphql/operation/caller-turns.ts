import { type DataSource } from 'typeorm';
import { type Passport } from '../../access/passport';
import { FairTurns } from '../../runtime/fair-turns';
import { lockOf } from '../../store/connection/connection';

/**
 * The number of queries of one caller that a subgraph runs at once. SQLite runs one statement at a time and meanwhile
 * nothing else in the process, so a second query would only make others wait.
 */
const AT_ONCE = { sqlite: 1, mariadb: 4 } as const;

/** Runs work when its caller has a turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Lets the queries of callers take turns. If one caller sends twenty large queries, a query of another caller waits for
 * at most one of them. The Hub's own roles do not wait.
 */
export class CallerTurns {
  private readonly turns: FairTurns;

  constructor(database: DataSource) {
    this.turns = new FairTurns(lockOf(database) === null ? AT_ONCE.mariadb : AT_ONCE.sqlite);
  }

  of({ caller, client }: Passport): InTurn {
    if ('issuer' in caller) return (work) => this.turns.run(JSON.stringify([caller.issuer, caller.subject]), work);
    // The public is distinguished by its address.
    if (caller.role === 'PUBLIC') return (work) => this.turns.run(client ?? '', work);
    return (work) => work();
  }
}
