const { Module, createRequire } = require('node:module');
const { join, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const PROJECT = join(__dirname, '../../..');

/** The folders of the product. Their modules keep no state through which one suite could affect another suite. */
const PRODUCT = ['gateway', 'shared', 'subgraphs'].map((folder) => join(PROJECT, folder, sep));

/**
 * The paths of the source maps of the product's modules, by module. Stack traces get their line numbers from these
 * maps.
 */
const sourceMaps = new Map();

/** The function that translates a module to JavaScript. Each suite sets its own function. */
let translate = null;

Module._extensions['.ts'] = (module, filename) => module._compile(translate(filename), filename);

/**
 * Jest's module loader with one change: Node.js loads packages and the product's modules, once for each worker. Without
 * this change, a suite spends more than half of its time on loading these modules, and runs them before V8 has
 * optimised them. Jest still loads the modules under `test` for each suite. `jest.mock` cannot replace a package or a
 * module of the product.
 */
module.exports = class SharingRuntime extends Runtime {
  constructor(...settings) {
    super(...settings);
    const { executor } = this;
    executor.compile = (source, filename) => compileFunction(source, executor.injectedModuleParameters, { filename });
    translate = (filename) => this.translated(filename);
  }

  requireModuleOrMock(from, name) {
    const isPackage = !/^[./]/.test(name) && name !== '@jest/globals';
    if (isPackage) return createRequire(from)(name);
    const path = /^\.\.?\//.test(name) ? this._resolution.resolveCjs(from, name) : null;
    if (path !== null && PRODUCT.some((folder) => path.startsWith(folder))) return createRequire(from)(path);
    return super.requireModuleOrMock(from, name);
  }

  translated(filename) {
    const code = this.transformCache.transform(filename);
    const map = this.transformCache.getSourceMaps().get(filename);
    if (map !== undefined) sourceMaps.set(filename, map);
    return code;
  }

  getSourceMaps() {
    return new Map([...sourceMaps, ...super.getSourceMaps()]);
  }
};
