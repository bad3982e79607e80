import { basename, dirname } from 'node:path/posix';
import { parseSync, Visitor } from 'oxc-parser';
import type { ProjectFile } from './project-files.ts';

const rulePath = /^contracts\/rules\/([^/]+)\/([^/]+)\.ts$/;
// Those in a folder below are for plans, and are kept by what makes them show.
const mutantPath = /^contracts\/target\/mutants\/([^/]+)\.ts$/;

/** The files beside the mutants that are not named after a rule. */
const notMutants = ['mutant', 'bent-provider', 'errors-mutants', 'provider-mutants', 'index'];

/** Where a rule's file, folder, id and export, or its mutant's file, do not share one name. */
export function ruleNameFindings(files: readonly ProjectFile[]): readonly string[] {
  const sources = files.filter(({ path }) => !path.endsWith('.test.ts'));
  const rules = sources.filter(({ path }) => rulePath.test(path));
  const ids = rules.map(({ path }) => basename(path, '.ts'));
  const mutants = sources.map(({ path }) => path).filter((path) => mutantPath.test(path));
  return [...rules.flatMap(namesInRule), ...mutants.flatMap((path) => namesOfMutant(path, ids))];
}

function namesInRule(file: ProjectFile): readonly string[] {
  const id = basename(file.path, '.ts');
  const profile = basename(dirname(file.path));
  const exported = id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const found = namesIn(file);
  return [
    ...(found.strings.has(`id: ${id}`) ? [] : [`${file.path}: give its rule the id '${id}', or rename the file.`]),
    ...(found.strings.has(`profile: ${profile}`)
      ? []
      : [`${file.path}: set profile to '${profile}', or move the file.`]),
    ...(found.exports.has(exported) ? [] : [`${file.path}: export its rule as ${exported}, or rename the file.`]),
  ];
}

function namesOfMutant(path: string, ids: readonly string[]): readonly string[] {
  const name = basename(path, '.ts');
  if (notMutants.includes(name) || ids.includes(name)) return [];
  return [`${path}: no rule is called ${name}. Name a mutant's file after the rule that it breaks.`];
}

interface Names {
  /** Each property that is a plain string, as `name: value`. */
  readonly strings: ReadonlySet<string>;
  readonly exports: ReadonlySet<string>;
}

function namesIn(file: ProjectFile): Names {
  const strings = new Set<string>();
  const exports = new Set<string>();
  new Visitor({
    Property({ key, value }) {
      if (key.type === 'Identifier' && value.type === 'Literal') strings.add(`${key.name}: ${value.value}`);
    },
    ExportNamedDeclaration({ declaration }) {
      if (declaration?.type !== 'VariableDeclaration') return;
      for (const { id } of declaration.declarations) if (id.type === 'Identifier') exports.add(id.name);
    },
  }).visit(parseSync(file.path, file.text).program);
  return { strings, exports };
}
