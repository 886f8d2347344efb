import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '../../../../shared/runtime/settings/settings';

const readme = readFileSync(join(__dirname, '../../../../README.md'), 'utf8');
const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

describe("the README's table of configuration", () => {
  it.each(settingsTable())('tells of $name what the hub does with it', ({ name, fallback, description }) => {
    const row = rows.find((cells) => cells[1] === `\`${name}\``);
    expect(row?.[2]).toBe(fallback === '' ? '' : `\`${fallback}\``);
    expect(row?.[3]).toBe(description);
  });
});
