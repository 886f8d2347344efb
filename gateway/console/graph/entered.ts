declare const NAMES: unique symbol;

/**
 * Values that a person entered in a form, in the format of an input of the Hub. The compiler knows the names of the
 * values from the limits of the form, but not their types. The form has checked the values, and the Hub checks them
 * again. The property `[NAMES]` exists only for the compiler. No object has it.
 */
export type Entered<Name extends string> = Readonly<Record<string, unknown>> & { readonly [NAMES]: Name };

/** The names at the start of the paths in limits, for example `items` for `items.name`. */
export type NameIn<Path> = Path extends `${infer Name}.${string}` ? Name : Path & string;

/** An input, or entered values with the parts of the input that the form does not ask for. */
type Input<Type> = Type | (Type extends object ? Partial<Type> & Entered<keyof Type & string> : never);

/** The variables with which a document can be sent. Entered values must have the names of the input that they fill. */
export type Sendable<Variables> = Input<Variables> | { readonly [Name in keyof Variables]: Input<Variables[Name]> };
