import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsTable } from '../../../../shared/runtime/settings/settings';

const readme = readFileSync(join(__dirname, '../../../../shared/runtime/README.md'), 'utf8');
const rows = readme.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));

describe('table of configuration in shared/runtime/README.md', () => {
  it.each(settingsTable())('describes $name as the settings do', ({ name, fallback, description }) => {
    const row = rows.find((cells) => cells[1] === `\`${name}\``);
    expect(row?.[2]).toBe(fallback === '' ? '' : `\`${fallback}\``);
    expect(row?.[3]).toBe(description);
  });
});
