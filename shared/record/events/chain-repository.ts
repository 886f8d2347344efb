import { EVERYTHING } from '../../access/scope-sql';
import { type Access, ScopedRepository } from '../../store/scoped-repository';
import { type EventChainRow, chainTable } from './record-tables';

/** Reads the heads of all chains. They belong to the Hub itself and to no caller's scope. */
export class ChainRepository extends ScopedRepository<EventChainRow> {
  constructor(access: Access) {
    super(access, chainTable);
  }

  heads(): Promise<EventChainRow[]> {
    return this.findAll(EVERYTHING, [{ column: 'chain', direction: 'ASC' }]);
  }
}
