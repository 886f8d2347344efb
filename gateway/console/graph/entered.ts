declare const NAMES: unique symbol;

/**
 * Values that a person entered in a form, in the format of an input of the Hub. The compiler knows the names of the
 * values, but not their types. The form has checked the values, and the Hub checks them again. No object has the
 * property `[NAMES]`, which serves only the compiler.
 */
export type Entered<Name extends string> = Readonly<Record<string, unknown>> & { readonly [NAMES]: Name };

/** The first names in the paths of form fields, for example `items` of the path `items.name`. */
export type NameIn<Path> = Path extends `${infer Name}.${string}` ? Name : Path & string;

/** An input of the Hub: either complete, or as entered values together with the fields that the form does not show. */
type Input<Type> = Type | (Type extends object ? Partial<Type> & Entered<keyof Type & string> : never);

/**
 * The variables with which a document can be sent. Entered values must have the field names of the input for which they
 * are sent.
 */
export type Sendable<Variables> = Input<Variables> | { readonly [Name in keyof Variables]: Input<Variables[Name]> };
