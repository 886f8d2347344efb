/** js-yaml 4 has no types of its own; this is all that the tests use of it. */
declare module 'js-yaml' {
  export function load(text: string): unknown;
}
