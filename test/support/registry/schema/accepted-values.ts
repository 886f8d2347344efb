import { type GraphQLArgument, coerceInputValue } from 'graphql';

/**
 * Returns whether the schema of a role accepts a value of an argument. The schema refuses enum values and input fields
 * that the role may not use.
 */
export function isAccepted({ type }: Pick<GraphQLArgument, 'type'>, value: unknown): boolean {
  let isRefused = false;
  coerceInputValue(value, type, () => {
    isRefused = true;
  });
  return !isRefused;
}
