import { type Label } from '../../../shared/domain/vocabulary';

/** A JSON Schema (2020-12), as OpenAPI 3.1 uses it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The content of a request or an answer: the schema of each media type. */
export type Content = Readonly<Record<string, JsonSchema>>;

/** A parameter of the query string. */
export type QueryParameter = {
  readonly name: string;
  readonly text: Label;
  readonly isRequired?: boolean;
  readonly schema: JsonSchema;
};

/** What a program needs to know to call a route. The texts are Chinese and English. */
export type RouteDescription = {
  /** The name of the operation, unique in the Hub. */
  readonly id: string;
  readonly text: Label;
  /** The parameters of the path, by name. Their patterns are in the path itself. */
  readonly path?: Readonly<Record<string, Label>>;
  readonly query?: readonly QueryParameter[];
  readonly body?: Content;
  /** The answers by status. Every route may also answer with an error, which is not listed. */
  readonly answers: Readonly<Record<number, { readonly text: Label; readonly content: Content }>>;
};

/** A text of any length. */
export const TEXT: JsonSchema = { type: 'string' };
export const JSON_TYPE = 'application/json';

/** Returns the description of JSON content with this schema. */
export function jsonContent(schema: JsonSchema): Content {
  return { [JSON_TYPE]: schema };
}

/** Returns the description of a file that may have any of these media types. */
export function fileContent(...mediaTypes: readonly string[]): Content {
  return Object.fromEntries(mediaTypes.map((each) => [each, {}]));
}
