import type { ProjectFile } from './project-files.ts';

/** Words that say nothing of what is inside. */
const emptyWords = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'base'];

/** The names that say nothing, and the folders of code that are not in kebab-case (oxlint sees to the files). */
export function fileNameFindings(files: readonly ProjectFile[]): readonly string[] {
  return files.flatMap(({ path }) => {
    const empty = path.split(/[/.-]/).find((word) => emptyWords.includes(word.toLowerCase()));
    if (empty !== undefined) return [`${path} is named "${empty}": name it after what it exports.`];
    const folders = path.endsWith('.ts') ? path.split('/').slice(0, -1) : [];
    const loud = folders.find((folder) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(folder));
    return loud === undefined ? [] : [`${path}: name the folder ${loud} in kebab-case.`];
  });
}
