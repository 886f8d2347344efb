/** The end of every station's name (方案 三(四)). */
const SUFFIX = '社会工作服务站';

type Named = { name: string };

/** Returns the official name of a station, `{区县}{街道/镇}社会工作服务站`, which its plaques also bear. */
export function stationName(district: Named, street: Named): string {
  return `${district.name}${street.name}${SUFFIX}`;
}

/**
 * Returns the name of the street or town in a text. The text is either that name or the full name of a station. A full
 * name may begin with the name of the district.
 */
export function streetNameIn(text: string, district: Named): string {
  if (!text.endsWith(SUFFIX)) return text;
  const place = text.slice(0, -SUFFIX.length);
  return place.startsWith(district.name) ? place.slice(district.name.length) : place;
}
