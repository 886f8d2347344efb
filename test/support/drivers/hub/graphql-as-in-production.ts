import { createRequire } from 'node:module';

/**
 * graphql-js asks of every type, for every value that it completes, whether it is of another copy of graphql, unless it is
 * loaded in production: a quarter of the time of the suites that walk the graph. The hub's containers run without that
 * question, and so do the suites that run a hub; the pure ones keep it, and would say if there were two copies.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
createRequire(__filename)('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV ?? 'test';
