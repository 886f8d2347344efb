const { readFileSync, writeFileSync, existsSync } = require('node:fs');
const { LegacyFakeTimers, ModernFakeTimers } = require('@jest/fake-timers');
const { ModuleMocker } = require('jest-mock');
require('reflect-metadata');

// Outside production, graphql-js checks for each value whether its type comes from another copy of graphql. This
// environment switches the check off, as the Hub's containers do, because the check takes a quarter of the time of
// suites with many queries. CI checks that only one copy is installed.
const { NODE_ENV } = process.env;
process.env.NODE_ENV = 'production';
require('graphql/jsutils/instanceOf');
process.env.NODE_ENV = NODE_ENV;

// These packages store the metadata of decorated classes in the global object. `runtime.cjs` loads the product's
// classes once for all suites of a worker. The stores are created here, before any suite begins, so that they remain
// when a suite ends.
require('typeorm').getMetadataArgsStorage();
require('type-graphql').getMetadataStorage();

/**
 * A test environment that runs suites in the JavaScript realm of the Jest worker. `runtime.cjs` can therefore share
 * packages among the suites of a worker. After each suite, this environment restores the global object, `process` and
 * the environment variables.
 */
module.exports = class SharedRealmEnvironment {
  constructor({ projectConfig }) {
    this.global = globalThis;
    this.takeBack = [ownProperties(globalThis), ownProperties(process), ownProperties(process.env)];
    Object.assign(globalThis, projectConfig.globals);
    keepForJest(globalThis);
    this.moduleMocker = new ModuleMocker(globalThis);
    const timers = { config: projectConfig, global: globalThis, moduleMocker: this.moduleMocker };
    this.fakeTimers = new LegacyFakeTimers({
      ...timers,
      timerConfig: { idToRef: (id) => id, refToId: (timer) => timer },
    });
    this.fakeTimersModern = new ModernFakeTimers(timers);
  }

  async setup() {}

  async teardown() {
    this.fakeTimers.dispose();
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    for (const restore of this.takeBack) restore();
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return globalThis;
  }
};

/** Copies the properties of an object. @returns a function that restores them */
function ownProperties(object) {
  const before = new Map(Reflect.ownKeys(object).map((key) => [key, Object.getOwnPropertyDescriptor(object, key)]));
  return () => {
    for (const key of Reflect.ownKeys(object)) if (!before.has(key)) Reflect.deleteProperty(object, key);
    for (const [key, descriptor] of before)
      if (descriptor.configurable) Reflect.defineProperty(object, key, descriptor);
  };
}

/**
 * Stores the originals of some functions under the names that Jest reads, so that a suite may replace these functions.
 */
function keepForJest(global) {
  const kept = {
    'jest-native-promise': Promise,
    'jest-native-now': Date.now.bind(Date),
    'jest-native-read-file': readFileSync,
    'jest-native-write-file': writeFileSync,
    'jest-native-exists-file': existsSync,
  };
  for (const [name, value] of Object.entries(kept)) global[Symbol.for(name)] = value;
  global['jest-symbol-do-not-touch'] = Symbol;
}
