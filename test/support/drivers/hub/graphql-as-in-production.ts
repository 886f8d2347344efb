import { createRequire } from 'node:module';

/**
 * Outside production, graphql-js checks for every type of every value whether it comes from another copy of graphql. The
 * check takes a quarter of the time of the suites that walk the graph. The Hub's containers run without it, and so do the
 * suites that run a hub. The pure suites keep the check and would report a second copy.
 */
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
createRequire(__filename)('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV ?? 'test';
