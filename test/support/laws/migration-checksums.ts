import { createHash } from 'node:crypto';
import ts from 'typescript';

/** Returns the SHA-256 of a migration's code. Comments and layout do not count. */
export function checksumOf(text: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2023, true, ts.LanguageVariant.Standard, text);
  const hash = createHash('sha256');
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    const token = scanner.getTokenText();
    if (token !== ',') hash.update(`${token}\n`);
  }
  return hash.digest('hex');
}
