import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { fileExceptions, type Grant, type ImportRow, importTable, pureBuiltins } from './import-table.ts';
import { type Import, importsOf } from './imports-of.ts';
import type { ProjectFile } from './project-files.ts';

const tableFile = 'contracts/tests/architecture/import-table.ts';

/** What in these files breaks the import table: where, what, and what would be right. */
export function importFindings(files: readonly ProjectFile[]): readonly string[] {
  return files.filter(({ path }) => path.endsWith('.ts')).flatMap(findingsIn);
}

function findingsIn(file: ProjectFile): readonly string[] {
  const row = rowOf(file.path);
  if (row === undefined) return [`${file.path} is in no row of ${tableFile}: move it, or add a row.`];

  return importsOf(file).flatMap((found) => {
    const problem = problemOf(found, file, row);
    return problem === undefined ? [] : [`${file.path}:${found.line} ${problem}`];
  });
}

/** The deepest row that holds the path. */
function rowOf(path: string): ImportRow | undefined {
  return importTable
    .filter(({ of }) => path === of || path.startsWith(`${of}/`))
    .toSorted((one, other) => other.of.length - one.of.length)[0];
}

function problemOf({ specifier, typeOnly }: Import, file: ProjectFile, row: ImportRow): string | undefined {
  if (specifier === undefined) return 'imports a computed path: name the module in a plain string.';

  const isTest = /\.(test|spec)\.ts$/.test(file.path);
  const exceptions = [isTest ? row.inTests : undefined, fileExceptions[file.path]];
  const grants: readonly Grant[] = [row, ...exceptions.filter((grant) => grant !== undefined)];
  if (isBuiltin(specifier)) return builtinProblem(specifier, row, isTest);
  if (specifier.startsWith('.')) {
    return fileProblem(posix.join(posix.dirname(file.path), specifier), { row, grants, typeOnly });
  }
  return packageProblem(specifier, { row, grants, typeOnly });
}

interface Context {
  readonly row: ImportRow;
  readonly grants: readonly Grant[];
  readonly typeOnly: boolean;
}

function builtinProblem(specifier: string, row: ImportRow, isTest: boolean): string | undefined {
  if (!specifier.startsWith('node:')) return `imports ${specifier}: write node:${specifier}.`;
  if (row.pure === undefined || isTest || pureBuiltins.includes(specifier)) return undefined;
  return `imports ${specifier}, but ${row.of} does no I/O. Take the value as an argument from who calls it.`;
}

function fileProblem(target: string, { row, grants, typeOnly }: Context): string | undefined {
  const targetRow = rowOf(target)?.of;
  const granted = grants.flatMap(({ files = [] }) => files);
  const grantedTypes = grants.flatMap(({ types = [] }) => types);
  const isAmong = (names: readonly string[]): boolean => names.some((name) => name === target || name === targetRow);
  if (targetRow === row.of || isAmong(granted)) return undefined;
  if (isAmong(grantedTypes)) return typeOnly ? undefined : `imports ${target}: only its types, with \`import type\`.`;
  return `imports ${target}, but ${row.of} may import ${list([...granted, ...grantedTypes])}. ${whatToDo}`;
}

function packageProblem(specifier: string, { row, grants, typeOnly }: Context): string | undefined {
  const granted = grants.flatMap(({ packages = [] }) => packages);
  const grantedTypes = grants.flatMap(({ typesOfPackages = [] }) => typesOfPackages);
  const isAmong = (names: readonly string[]): boolean =>
    names.some((name) => specifier === name || specifier.startsWith(`${name}/`));
  if (isAmong(granted)) return undefined;
  if (isAmong(grantedTypes))
    return typeOnly ? undefined : `imports ${specifier}: only its types, with \`import type\`.`;
  return `imports ${specifier}, but of npm ${row.of} may import ${list([...granted, ...grantedTypes])}. ${whatToDo}`;
}

const whatToDo = `Move the code to where it may, or change the design in ${tableFile}.`;

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
