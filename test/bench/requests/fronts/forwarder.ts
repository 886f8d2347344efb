import 'reflect-metadata';
import { SUBGRAPHS, type SubgraphName } from '../../../../shared/kernel/ids/subgraph-names';
import { loadPrivateKey } from '../../../../shared/runtime/keys';
import { startForwarder } from '../../../support/differential/passport-forwarder';

/**
 * This program adds passports to the queries that Apollo's gateway sends to the subgraphs. Its arguments are the file of
 * the key that signs passports, and the origins of the four subgraphs. The bench does not count the processor time of
 * this program, so the figures of Apollo's gateway do not include the signatures.
 */
const [key = '', ...addresses] = process.argv.slice(2);
const origins = Object.fromEntries(SUBGRAPHS.map((name, index) => [name, [addresses[index] ?? '']])) as Record<
  SubgraphName,
  string[]
>;
process.stdin.resume().once('end', () => process.exit());
void startForwarder(origins, loadPrivateKey(key)).then(({ address }) => {
  process.stdout.write(`${JSON.stringify({ address })}\n`);
});
