/** What an element of the schema is, in Chinese and in English. */
export type Text = readonly [zh: string, en: string];

/**
 * Texts by the element that they describe: `Station` a type, `Station.openedOn` a field or an input field, `Query.station(id)` an
 * argument, `StationStatus.OPEN` an enum value that needs more than its label.
 */
export type Texts = Readonly<Record<string, Text>>;

/** Formats a text as the description of a schema element: the Chinese line first, the English line second. */
export function descriptionOf([zh, en]: Text): string {
  return `${zh}\n${en}`;
}
