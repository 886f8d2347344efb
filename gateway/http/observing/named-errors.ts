/** The body of an answer with errors, in the form that every route of the Hub uses. */
type Refused = { errors: readonly { extensions?: Readonly<Record<string, unknown>> }[] };

/** Returns whether the body of an answer holds errors in the form of GraphQL. */
export function hasErrors(body: unknown): body is Refused {
  return typeof body === 'object' && body !== null && 'errors' in body && Array.isArray(body.errors);
}

/** Returns the codes of the errors, each once. */
export function codesOf({ errors }: Refused): string[] {
  return [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
}

/** Returns the answer with the id of its request in each error, so that the operator finds the request in the log. */
export function withRequestId(body: Refused, requestId: string): Refused {
  const errors = body.errors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return { ...body, errors };
}
