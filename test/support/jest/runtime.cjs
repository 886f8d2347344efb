const { createRequire } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/**
 * Jest's module loader, but for packages, which Node.js itself loads once a worker. Loading them anew for each suite took more than half
 * of a suite's time. The project's own modules are loaded for each suite as always. A package can therefore not be replaced by `jest.mock`.
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
