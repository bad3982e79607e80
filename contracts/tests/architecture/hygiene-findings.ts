import { lineAt, type ProjectFile } from './project-files.ts';

interface Forbidden {
  readonly what: RegExp;
  readonly instead: string;
}

// Written so that no pattern matches its own text: this file is checked like any other.
const forbidden: readonly Forbidden[] = [
  {
    what: /(?<![\w.~:/@-])\/(?:work|farm|home|root|tmp|mnt|Users|private|var\/folders)\/[\w.-]/g,
    instead: 'a path of one machine: build it from the project, os.tmpdir() or a setting.',
  },
  { what: /\b[A-Z]:\\Users\\/g, instead: 'a path of one machine: build it from the project or a setting.' },
  {
    what: /\b(?:npmjs\.|yarnpkg\.|jfrog\.|(?:registry|artifactory|nexus|verdaccio)\.[a-z0-9-]+\.(?!ts\b|test\b)[a-z])/g,
    instead: 'a registry host: name the package only, and let the reader’s npm know where it is.',
  },
  { what: /\b(?:TO)(?:DO)\b|\b(?:FIX)(?:ME)\b/g, instead: 'a stub: do it now, or file an issue.' },
  { what: /\.\.\/(?:shared)\b/g, instead: 'a folder beside the project: a fresh clone does not have it.' },
];

/** What ties a file to one machine, or leaves it unfinished. */
export function hygieneFindings(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    forbidden.flatMap(({ what, instead }) =>
      [...text.matchAll(what)].map((match) => `${path}:${lineAt(text, match.index)} "${match[0]}" is ${instead}`),
    ),
  );
}
