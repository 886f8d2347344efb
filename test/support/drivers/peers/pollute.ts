// This program runs one query on the executor of router-runtime, without the gateway around it. Afterwards, it prints
// the value of `Object.prototype.polluted`.
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { buildSchema, type ExecutionResult, parse } from 'graphql';

const [supergraph = '', query = '', answer = ''] = process.argv.slice(2);

async function pollute(): Promise<void> {
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraph, { assumeValidSDL: true, assumeValid: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: () => JSON.parse(answer) as ExecutionResult,
  });
  await executor?.({ document: parse(query), context: {} });
}

const reportPrototype = () => process.stdout.write(String(({} as { polluted?: string }).polluted));
pollute().then(reportPrototype, reportPrototype);
