import type { ProjectFile } from './project-files.ts';

interface PackageJson {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** `1.2.3`, or `npm:name@1.2.3` for a second release of one package. */
const exact = /^(npm:[\w@/.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

const script = /\bnpm (?:-\S+ )*(?:(?:run|run-script) (?:-\S+ )*([\w:.-]*\w)|(test|start)\b)/g;

/** Dependencies that are not pinned or not explained, and npm scripts that the documents name and nobody wrote. */
export function packageFindings(files: readonly ProjectFile[]): readonly string[] {
  const needed = ['package.json', 'README.md', 'CONTRIBUTING.md'];
  const missing = needed.filter((path) => textOf(files, path) === undefined);
  if (missing.includes('package.json')) return ['package.json is missing: write it.'];

  const manifest: PackageJson = JSON.parse(textOf(files, 'package.json') ?? '');
  return [
    ...missing.map((path) => `${path} is missing: write it, for it is checked against package.json.`),
    ...dependencyFindings(manifest, textOf(files, 'CONTRIBUTING.md')),
    ...scriptFindings(manifest, 'README.md', textOf(files, 'README.md')),
    ...scriptFindings(manifest, 'CONTRIBUTING.md', textOf(files, 'CONTRIBUTING.md')),
  ];
}

function textOf(files: readonly ProjectFile[], path: string): string | undefined {
  return files.find((file) => file.path === path)?.text;
}

function dependencyFindings(manifest: PackageJson, contributing: string | undefined): readonly string[] {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  const loose = all.filter(([, version]) => !exact.test(version));
  const unexplained = all.filter(([name]) => contributing !== undefined && !wordsOf(contributing).has(name));
  return [
    ...loose.map(([name, version]) => `package.json: pin ${name} to one version, such as 1.2.3, and not ${version}.`),
    ...unexplained.map(([name]) => `CONTRIBUTING.md does not name ${name}: say what it is for, or remove it.`),
  ];
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\w@/.-]+/).map((word) => word.replace(/\.+$/, '')));
}

function scriptFindings({ scripts = {} }: PackageJson, path: string, text = ''): readonly string[] {
  const named = [...text.matchAll(script)].flatMap(([, run, short]) => run ?? short ?? []);
  return [...new Set(named)]
    .filter((name) => scripts[name] === undefined)
    .map((name) => `${path} names \`npm run ${name}\`, which package.json lacks: add the script or correct the text.`);
}
