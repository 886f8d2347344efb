import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildSchema, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import { z } from 'zod';
import { type Role, USER_ROLES } from '../../../shared/domain/roles';
import { SCALARS } from '../../../shared/graphql/types/scalars';
import { OperatorRefusal } from '../../../shared/kernel/operator-refusal';
import { type Config } from '../../../shared/runtime/settings/config';
import { audiences } from '../../graph/audiences';
import { DEFAULT_LIMITS } from '../../graph/document/limits';
import { validationRulesOf } from '../../graph/document/validation-rules';
import { hashOf, readManifest, withDocuments, writeManifest } from '../../http/persisted/manifest';
import { committedSupergraph } from '../assemble-gateway';
import { type DocumentInFile, documentsIn } from './documents-in';

type Setting = { config: Pick<Config, 'limits' | 'persisted'>; print: (line: string) => void };

/**
 * Runs `npm run persist -- --role ROLE --file FILE…`. It registers the documents of the files for a role. If one of
 * them is not valid for the role, it registers none. A running Hub accepts registered documents within a second.
 * @throws OperatorRefusal that names the file and what is wrong
 */
export function runPersistCommand(args: readonly string[], { config, print }: Setting): void {
  const { role, files } = readArguments(args);
  const check = checkerOf(role, config);
  const found = files.flatMap((file) => documentsOf(file).map((document) => ({ file, ...document })));
  for (const { file, name, source } of found) {
    const faults = check(source);
    if (faults.length > 0) throw notValid(file, name, faults);
  }
  const { file } = config.persisted;
  const sources = found.map(({ source }) => source);
  writeManifest(file, withDocuments(readManifest(file), role, sources));
  for (const { name, source } of found) print(`${hashOf(source)}  ${role}  ${name}`);
}

const argumentsSchema = z.object({ role: z.enum(USER_ROLES), files: z.array(z.string().min(1)).min(1) });

function readArguments(args: readonly string[]): z.output<typeof argumentsSchema> {
  const options = { role: { type: 'string' }, file: { type: 'string', multiple: true } } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
    return argumentsSchema.parse({ role: values.role, files: [...(values.file ?? []), ...positionals] });
  } catch {
    throw new OperatorRefusal({
      zh: `用法:npm run persist -- --role 角色 --file 文件…,角色为 ${USER_ROLES.join('、')} 之一。`,
      en: `Usage: npm run persist -- --role ROLE --file FILE…, where ROLE is one of ${USER_ROLES.join(', ')}.`,
    });
  }
}

function documentsOf(file: string): DocumentInFile[] {
  try {
    return documentsIn(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof GraphQLError))
      throw new OperatorRefusal({
        zh: `无法读取文件 ${file},请核对路径和权限。`,
        en: `The file ${file} cannot be read. Check its path and permissions.`,
      });
    const reason = error.message.replace(/\.$/, '');
    throw new OperatorRefusal({
      zh: `${file} 无法登记:${reason}。请改正。`,
      en: `${file} cannot be registered: ${reason}. Correct the file.`,
    });
  }
}

/** Returns the function that lists what the role's schema and the limits refuse in a document. */
function checkerOf(role: Role, { limits }: Setting['config']): (source: string) => string[] {
  const sdl = committedSupergraph();
  const schema = audiences(sdl, { scalars: SCALARS, roles: [role] }).get(role);
  if (schema === undefined) throw new Error(`The role ${role} has no schema.`);
  const supergraph = buildSchema(sdl, { assumeValidSDL: true, assumeValid: true, noLocation: true });
  const rules = [...specifiedRules, ...validationRulesOf(supergraph, { ...DEFAULT_LIMITS, ...limits })];
  return (source) => validate(schema, parse(source), rules).map(({ message }) => message);
}

function notValid(file: string, name: string, faults: readonly string[]): OperatorRefusal {
  const listed = faults.join(' ');
  return new OperatorRefusal({
    zh: `${file} 中的 ${name} 不能由该角色执行:${listed} 请改正。`,
    en: `${name} in ${file} is not valid for this role: ${listed} Correct it.`,
  });
}
