const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * Jest's module loader with one change: Node.js loads the packages, once for each worker. Before this change, a suite
 * needed more than half of its time to load packages. Jest still loads the project's own modules for each suite.
 * `jest.mock` cannot replace a package.
 */
module.exports = class PackageSharingRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    const isPackage = !/^[./]/.test(name) && name !== '@jest/globals';
    return isPackage ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
  }
};
