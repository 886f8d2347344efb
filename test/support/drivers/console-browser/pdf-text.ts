import { inflateSync } from 'node:zlib';

type PdfObject = { head: string; content: string };

/**
 * Returns the text of each page of a PDF that Chromium has written, without spaces and line breaks. The function
 * supports only what Chromium writes: consecutive objects, hexadecimal glyph ids, and a character table for each font.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const fonts = fontsOf(head, objects);
    const [, contents = ''] = /\/Contents (\d+) 0 R/.exec(head) ?? [];
    return textOf(objects.get(contents)?.content ?? '', fonts).replace(/\s/g, '');
  });
}

function objectsOf(pdf: Buffer): Map<string, PdfObject> {
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of pdf.toString('latin1').matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) {
    const start = body.indexOf('stream\n');
    const head = start < 0 ? body : body.slice(0, start);
    objects.set(id, { head, content: start < 0 ? '' : contentOf(head, body.slice(start + 7)) });
  }
  return objects;
}

function contentOf(head: string, stream: string): string {
  const [, length = '0'] = /\/Length (\d+)/.exec(head) ?? [];
  const bytes = Buffer.from(stream.slice(0, Number(length)), 'latin1');
  return (head.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

/** A font: the number of hexadecimal digits of a glyph id, and the character of each glyph. */
type Font = { digits: number; characters: ReadonlyMap<number, string> };

/** Returns the fonts of a page by their names, for example F4. */
function fontsOf(page: string, objects: ReadonlyMap<string, PdfObject>): Map<string, Font> {
  const [, named = ''] = /\/Font\s*<<([^>]*)>>/.exec(page) ?? [];
  const fonts = [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']): [string, Font] => {
    const { head = '' } = objects.get(id) ?? {};
    const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(head) ?? [];
    // If a font lacks a bold letter, Chromium uses a font of type 3, in which glyph ids have one byte.
    return [
      name,
      { digits: head.includes('/Type3') ? 2 : 4, characters: charactersOf(objects.get(table)?.content ?? '') },
    ];
  });
  return new Map(fonts);
}

function charactersOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  const sections = (name: string) =>
    [...table.matchAll(new RegExp(`begin${name}([\\s\\S]*?)end${name}`, 'g'))]
      .map(([, lines = '']) => lines)
      .join('\n');
  for (const [, glyph = '', text = ''] of sections('bfchar').matchAll(/<(\w+)>\s*<(\w+)>/g)) {
    characters.set(parseInt(glyph, 16), unicode(text));
  }
  for (const [, from = '', to = '', text = ''] of sections('bfrange').matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
    const first = parseInt(from, 16);
    for (let glyph = first; glyph <= parseInt(to, 16); glyph += 1) {
      characters.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - first));
    }
  }
  return characters;
}

/** Decodes hexadecimal UTF-16 code units into text. */
function unicode(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
}

function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font = { digits: 4, characters: new Map() };
  let text = '';
  for (const [, name, glyphs = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)>/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font;
    else
      text += glyphsOf(glyphs, font.digits)
        .map((glyph) => font.characters.get(glyph) ?? '')
        .join('');
  }
  return text;
}

function glyphsOf(hex: string, digits: number): number[] {
  return Array.from({ length: hex.length / digits }, (_, at) =>
    parseInt(hex.slice(at * digits, (at + 1) * digits), 16),
  );
}
