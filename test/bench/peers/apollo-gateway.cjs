// This program runs Apollo's gateway, with which tests compare the Hub. It is a process of its own, so that no part of
// the Hub loads @apollo/gateway, whose licence is Elastic-2.0. Its arguments are the file of the supergraph, and the
// address that forwards requests to the subgraphs with a passport. It prints {address} on a line, and ends with its
// standard input.
const { readFileSync } = require('node:fs');
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const disabled = require('@apollo/server/plugin/disabled');
const { startStandaloneServer } = require('@apollo/server/standalone');

const [supergraphFile, forwarder] = process.argv.slice(2);
/** The header that names the caller, for the tests to the gateway and for the gateway to the forwarder. */
const CALLER = 'x-caller';
const silent = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

class Forwarded extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    request.http.headers.set(CALLER, context.caller);
  }
}

const supergraphSdl = readFileSync(supergraphFile, 'utf8').replace(
  /@join__graph\(name: "(\w+)", url: ""\)/g,
  (_, name) => `@join__graph(name: "${name}", url: "${forwarder}/${name}")`,
);
const server = new ApolloServer({
  gateway: new ApolloGateway({ supergraphSdl, buildService: ({ url }) => new Forwarded({ url }), logger: silent }),
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
const context = ({ req }) => Promise.resolve({ caller: req.headers[CALLER] });
process.stdin.resume().once('end', () => process.exit());
void startStandaloneServer(server, { listen, context }).then(({ url }) => {
  process.stdout.write(`${JSON.stringify({ address: url })}\n`);
});
