import { type DataSource } from 'typeorm';
import { ChainReader } from './chain-reader';
import { readingConnection } from '../../store/connection/connection';
import { type KeyPair } from '../../runtime/keys';
import { type Log } from '../../runtime/log';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { ChainVerifier } from './chain-verifier';
import { CheckpointFile } from './checkpoint-file';
import { CheckpointWriter } from './checkpoint-writer';

/** The arguments of `keepRecord`. `keys` is the subgraph's own key pair, and `folder` holds its checkpoints. */
export type Kept = {
  subgraph: SubgraphName;
  database: DataSource;
  keys: KeyPair;
  folder: string;
  clock: () => Date;
  log: Log;
};

/** The verification of a record, the writer of its checkpoints, and their file. */
export type KeptRecord = { verifier: ChainVerifier; checkpoints: CheckpointWriter; file: CheckpointFile };

/** Sets up the verification and the checkpoints of a subgraph's record. It does not write events. */
export function keepRecord({ subgraph, database, keys, folder, clock, log }: Kept): KeptRecord {
  const reader = new ChainReader(readingConnection(database));
  const file = new CheckpointFile(folder, subgraph, keys);
  return {
    verifier: new ChainVerifier({ subgraph, reader, checkpoints: file, log }),
    checkpoints: new CheckpointWriter({ subgraph, reader, file, clock, log }),
    file,
  };
}
