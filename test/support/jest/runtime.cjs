const { Module, createRequire } = require('node:module');
const { join, sep } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

const PROJECT = join(__dirname, '../../..');

/** The folders of the product. Their modules keep no state by which one suite could change what another sees. */
const PRODUCT = ['gateway', 'shared', 'subgraphs'].map((folder) => join(PROJECT, folder, sep));

/** Where the source maps of the product's modules are, for the lines in stack traces. */
const sourceMaps = new Map();

/** Translates a module to JavaScript. Each suite brings its own translator. */
let translate = null;

Module._extensions['.ts'] = (module, filename) => module._compile(translate(filename), filename);

/**
 * Jest's module loader with one change: Node.js loads packages and the product's modules, once for each worker. Before
 * this change, a suite needed more than half of its time to load them, and ran them before V8 had optimised them. Jest
 * still loads the modules under `test` for each suite. `jest.mock` cannot replace a package or a module of the product.
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
