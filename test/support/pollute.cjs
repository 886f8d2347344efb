// Runs one query on the executor alone, in a process of its own, and says what became of Object.prototype there.
const { buildSchema, parse } = require('graphql');
const { unifiedGraphHandler } = require('@graphql-hive/router-runtime');

const [, , supergraph, query] = process.argv;

(async () => {
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildSchema(supergraph, { assumeValidSDL: true, assumeValid: true }),
    getUnifiedGraphSDL: () => supergraph,
    onSubgraphExecute: async () => ({ data: JSON.parse('{"station":{"__proto__":{"polluted":"yes"},"id":"1"}}') }),
  });
  await executor({ document: parse(query), context: {} }).catch(() => undefined);
  process.stdout.write(String({}.polluted));
})();
