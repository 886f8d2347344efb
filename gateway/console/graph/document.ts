/** The text of a GraphQL document, with the types of its variables and its answer. */
export type Document<Data, Variables> = string & { readonly __types?: (variables: Variables) => Data };

/** The type of the answer of a document. For a union of documents, the union of their answers. */
export type DataOf<Sent> = Sent extends Document<infer Data, never> ? Data : never;

/** The type of the variables of a document. For a union of documents, the variables that fit every one of them. */
export type VariablesOf<Sent> = [Sent] extends [Document<unknown, infer Variables>] ? Variables : never;
