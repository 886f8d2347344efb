/** The description of a schema element, in Chinese and in English. */
export type Text = readonly [zh: string, en: string];

/**
 * The descriptions of schema elements, by key. The key `Station` names a type, `Station.openedOn` a field or an input
 * field, `Query.station(id)` an argument, and `StationStatus.PREPARING` an enum value that needs more than its label.
 */
export type Texts = Readonly<Record<string, Text>>;

/** Formats a text as the description of a schema element: the Chinese line first, the English line second. */
export function descriptionOf([zh, en]: Text): string {
  return `${zh}\n${en}`;
}
