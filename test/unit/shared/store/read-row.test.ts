import { type DataSource } from 'typeorm';
import { rowReader } from '../../../../shared/store/sql/read-row';

class NoteRow {
  id: string;
  isOpen: boolean;
  text: string;
}

const COLUMNS = [
  { databaseName: 'id', type: 'varchar' },
  { databaseName: 'isOpen', type: 'boolean' },
  { databaseName: 'text', type: 'text' },
];
const source = { getMetadata: () => ({ columns: COLUMNS }) } as unknown as DataSource;

describe('the reader of some columns', () => {
  const reader = rowReader(source, NoteRow).only(['id', 'isOpen']);

  it('selects and converts these columns alone', () => {
    expect(reader.selectList('t')).toBe('t.`id`, t.`isOpen`');
    expect({ ...reader.toRow({ id: '1', isOpen: 1 }) }).toEqual({ id: '1', isOpen: true });
  });

  it('makes rows that throw when another column is read', () => {
    expect(() => reader.toRow({ id: '1', isOpen: 1 }).text).toThrow('The column text was not read.');
  });

  it('is made once for each list of columns', () => {
    expect(rowReader(source, NoteRow).only(['id', 'isOpen'])).toBe(reader);
  });
});
