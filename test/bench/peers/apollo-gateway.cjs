// This program runs Apollo's gateway. The tests compare the Hub with it. It runs in a separate process, so that no part
// of the Hub loads @apollo/gateway, which has the licence Elastic-2.0. It takes two arguments: the path of the
// supergraph file, and the address that adds a passport to each request and forwards it to a subgraph. It prints
// {address} on one line, and exits when its standard input ends.
const { readFileSync } = require('node:fs');
const { ApolloGateway, RemoteGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const disabled = require('@apollo/server/plugin/disabled');
const { startStandaloneServer } = require('@apollo/server/standalone');

const [supergraphFile, forwarder] = process.argv.slice(2);
/** The header that names the caller. The tests send it to this gateway, and this gateway sends it to the forwarder. */
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
