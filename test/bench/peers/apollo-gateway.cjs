// This program runs Apollo's gateway. The tests compare the Hub with it. It runs in a separate process, so that no part
// of the Hub loads @apollo/gateway, which has the licence Elastic-2.0. It signs a passport for each fetch, because the
// subgraphs refuse fetches without one. Its arguments are the path of the supergraph file, the file of the key that signs
// passports, and the origins of the four subgraphs. It prints {address} on one line, and exits when its standard input
// ends.
const { readFileSync } = require('node:fs');
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const disabled = require('@apollo/server/plugin/disabled');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { SUBGRAPHS } = require('../../../shared/kernel/ids/subgraph-names');
const { loadPrivateKey } = require('../../../shared/runtime/keys');
const { CALLER_HEADER, callerIn, signedFetches } = require('../../support/differential/signed-fetches');

const [supergraphFile, keyFile, ...origins] = process.argv.slice(2);
const key = loadPrivateKey(keyFile);
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

class Signed extends RemoteGraphQLDataSource {
  constructor({ url }) {
    super({ url });
    const fetcher = this.fetcher;
    const send = signedFetches((origin, { path, ...sent }) => fetcher(`${origin}${path}`, sent), key);
    this.fetcher = (origin, { headers: { [CALLER_HEADER]: caller, ...headers }, body }) =>
      send(callerIn(caller), origin, { headers, body });
  }

  willSendRequest({ request, context }) {
    request.http.headers.set(CALLER_HEADER, context.caller);
  }
}

const supergraphSdl = readFileSync(supergraphFile, 'utf8').replace(
  /@join__graph\(name: "(\w+)", url: ""\)/g,
  (_, name) => `@join__graph(name: "${name}", url: "${origins[SUBGRAPHS.indexOf(name)]}")`,
);
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new Signed({ url }), logger: silent }),
  logger: silent,
  includeStacktraceInErrorResponses: false,
  plugins: [
    disabled.ApolloServerPluginCacheControlDisabled(),
    disabled.ApolloServerPluginInlineTraceDisabled(),
    disabled.ApolloServerPluginLandingPageDisabled(),
    disabled.ApolloServerPluginSchemaReportingDisabled(),
    disabled.ApolloServerPluginUsageReportingDisabled(),
  ],
});
const listen = { host: '127.0.0.1', port: 0 };
const context = ({ req }) => Promise.resolve({ caller: req.headers[CALLER_HEADER] });
process.stdin.resume().once('end', () => process.exit());
void startStandaloneServer(server, { listen, context }).then(({ url }) => {
  process.stdout.write(`${JSON.stringify({ address: url })}\n`);
});
