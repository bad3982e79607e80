import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProjectFile } from './project-files.ts';

export interface LintFinding {
  readonly path: string;
  /** Without its plug-in: `max-lines`. */
  readonly rule: string;
}

const root = join(import.meta.dirname, '../../..');

/** What oxlint says, with the settings of this project, of files that are not in it. */
export function lint(files: readonly ProjectFile[]): readonly LintFinding[] {
  const folder = mkdtempSync(join(tmpdir(), 'keyturn-lint-'));
  try {
    // The settings name files and plug-ins from the folder that they are in.
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return findingsIn(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function findingsIn(folder: string): readonly LintFinding[] {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const options = ['--format', 'json', '--ignore-pattern', 'node_modules'];
  const { stdout, stderr } = spawnSync(process.execPath, [oxlint, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`oxlint did not answer in JSON: ${stdout}${stderr}`);

  const answer: { readonly diagnostics: readonly { filename: string; code: string }[] } = JSON.parse(stdout);
  return answer.diagnostics.map(({ filename, code }) => ({ path: filename, rule: /\((.*)\)/.exec(code)?.[1] ?? code }));
}
