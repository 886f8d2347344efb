/** The text of a GraphQL document, with the types of its variables and its answer. */
export type Document<Data, Variables> = string & { readonly __types?: (variables: Variables) => Data };
