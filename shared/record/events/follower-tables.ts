import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';

/** The position up to which this subgraph has followed a chain of another subgraph. */
@Entity('follower_cursor')
export class FollowerCursorRow {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  subgraph: SubgraphName;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  chain: string;

  @Column({ type: 'int' })
  sequence: number;
}

/**
 * A page that a follower applied, with the hash of its last event. The hash reveals whether the record of the followed
 * subgraph was replaced later.
 */
@Entity('follower_step')
export class FollowerStepRow {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  subgraph: SubgraphName;

  @PrimaryColumn({ type: 'varchar', length: 4 })
  chain: string;

  @PrimaryColumn({ type: 'int' })
  sequence: number;

  @Column({ type: 'varchar', length: 64 })
  hash: string;
}
