/** What every station's name ends with (方案 三(四)). */
const SUFFIX = '社会工作服务站';

type Named = { name: string };

/** `{区县}{街道/镇}社会工作服务站`: the official name, which its plaques bear too. */
export function stationName(district: Named, street: Named): string {
  return `${district.name}${street.name}${SUFFIX}`;
}

/** The street or town that a text names: itself, or a station's whole name with the district's before it. */
export function streetNameIn(text: string, district: Named): string {
  if (!text.endsWith(SUFFIX)) return text;
  const place = text.slice(0, -SUFFIX.length);
  return place.startsWith(district.name) ? place.slice(district.name.length) : place;
}
