/** An element of a schema, with its description. The first line of the description is in Chinese. */
type Described = { readonly name: string; readonly description?: string | null | undefined };

/** Returns the first line of an element's description, which is Chinese, without its full stop. */
export function chineseOf({ name, description }: Described): string {
  return (description ?? name).split('\n', 1)[0]?.replace(/。$/, '') ?? name;
}

/**
 * Returns the short title of a column, a filter or a value: the element's Chinese description up to its first
 * punctuation mark or bracket.
 */
export function titleOf(element: Described): string {
  return /^[^。;:,(]+/.exec(chineseOf(element))?.[0] ?? element.name;
}

/** Returns the Chinese label of an enum's value. It is the description up to the colon, such as 街道办事处(镇政府). */
export function labelOf(value: Described): string {
  return /^[^:]+/.exec(chineseOf(value))?.[0] ?? value.name;
}
