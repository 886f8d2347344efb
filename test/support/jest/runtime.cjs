const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * Jest's module loader, except that Node.js itself loads packages, once for each worker. Loading them for each suite took more
 * than half of a suite's time. Jest still loads the project's own modules for each suite. `jest.mock` cannot replace a package.
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
