import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type BreakingChange, breakingChanges, unnamedChanges } from '../support/registry/schema/breaking-changes';
import { releasedFolder, schemaDiff } from '../support/registry/schema/schema-diff';

it('keeps the schemas of one release: the one that package.json names', () => {
  const folder = releasedFolder();
  expect(readdirSync(dirname(folder))).toEqual([basename(folder)]);
});

it('breaks nothing that CHANGELOG.md does not name under Unreleased', () => {
  const lines = schemaDiff().unnamed.map(({ description }) => `- BREAKING: ${description}`);
  expect(lines).toEqual([]);
});

describe('breaking changes', () => {
  const schema = (fields: string) => `type Query { contractor: Contractor } type Contractor { id: ID! ${fields} }`;
  const auditors = (fields: string) => new Map([['auditor.graphql', schema(fields)]]);
  const removed = { description: 'Contractor.bankAccount was removed.', files: ['auditor.graphql'] };

  it('are none when only fields and roles are added', () => {
    const current = new Map([...auditors('bankAccount: String name: String'), ['public.graphql', schema('')]]);
    expect(breakingChanges(auditors('bankAccount: String'), current)).toEqual([]);
  });

  it('include a field that a role may no longer read', () => {
    expect(breakingChanges(auditors('bankAccount: String'), auditors(''))).toEqual([removed]);
  });

  it('include a result that may become null', () => {
    const [change] = breakingChanges(auditors('name: String!'), auditors('name: String'));
    expect(change?.description).toBe('Contractor.name changed type from String! to String.');
  });

  it('are listed once for all the roles that they concern', () => {
    const both = (fields: string) => new Map([...auditors(fields), ['public.graphql', schema(fields)]]);
    const files = ['auditor.graphql', 'public.graphql'];
    expect(breakingChanges(both('bankAccount: String'), both(''))).toEqual([{ ...removed, files }]);
  });

  it('include a role that no longer exists', () => {
    const description = 'auditor.graphql was removed.';
    expect(breakingChanges(auditors(''), new Map())).toEqual([{ description, files: ['auditor.graphql'] }]);
  });
});

describe('the changelog', () => {
  const change: BreakingChange = { description: 'Contractor.bankAccount was removed.', files: ['auditor.graphql'] };
  const unnamed = (changelog: string) => unnamedChanges([change], changelog);
  const line = '- BREAKING: Field Contractor.bankAccount was removed.';

  it('names a change in a line under Unreleased', () => {
    expect(unnamed(`# Changelog\n\n## [Unreleased]\n\n### Changed\n\n${line}\n\n## [0.1.0]\n`)).toEqual([]);
  });

  it.each([
    ['no line', '## [Unreleased]\n'],
    ['a line under an older release', `## [Unreleased]\n\n## [0.1.0]\n\n${line}\n`],
    ['a line that is not marked as breaking', `## [Unreleased]\n\n- Contractor.bankAccount was removed.\n`],
    ['a line about another type', '## [Unreleased]\n\n- BREAKING: MyContractor.bankAccount was removed.\n'],
  ])('does not name it with %s', (_, changelog) => {
    expect(unnamed(changelog)).toEqual([change]);
  });
});
