import { type DataSource } from 'typeorm';
import { type Passport } from '../../access/passport';
import { turnOwner } from '../../access/turn-owner';
import { FairTurns } from '../../runtime/fair-turns';
import { lockOf } from '../../store/connection/connection';

/**
 * The number of queries of one caller that a subgraph runs at once. While SQLite runs a statement, the process does
 * nothing else, so a second query would only make others wait.
 */
const AT_ONCE = { sqlite: 1, mariadb: 4 } as const;

/** Runs work when its caller has a turn. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Limits how many queries of one caller run at once. Further queries of this caller wait in order of arrival, so a
 * caller who sends twenty large queries does not hold up the queries of others. The Hub's own roles are not limited.
 */
export class CallerTurns {
  private readonly turns: FairTurns;

  constructor(database: DataSource) {
    this.turns = new FairTurns(lockOf(database) === null ? AT_ONCE.mariadb : AT_ONCE.sqlite);
  }

  of(passport: Passport): InTurn {
    const owner = turnOwner(passport);
    return owner === null ? (work) => work() : (work) => this.turns.run(owner, work);
  }
}
