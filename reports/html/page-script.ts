import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutTypes } from './without-types.ts';

const folder = join(import.meta.dirname, 'page');

/** The modules of the page, each after those that it imports. */
export const pageModules = [
  'element',
  'visible-text',
  'indented-json',
  'states',
  'icon',
  'words',
  'matrix-rows',
  'row-filter',
  'state-counts',
  'legend',
  'copy-button',
  'exchange-view',
  'verdict-view',
  'address',
  'theme-button',
  'headline',
  'findings-list',
  'toolbar',
  'matrix-row',
  'grid-keys',
  'matrix',
  'detail-panel',
  'print-evidence',
  'page',
] as const;

/** The script of the page: one, as a page that is opened from a disk may import no file. */
export function pageScript(): string {
  const modules = pageModules.map((it) => moduleScript(readFileSync(join(folder, `${it}.ts`), 'utf8')));
  return `(() => {\n'use strict';\n${withoutTypes(modules.join('\n'))}\n})();`;
}

/** A module as a scope of its own, which leaves what it exports under its name to the modules after it. */
function moduleScript(source: string): string {
  const exported = [...source.matchAll(EXPORTED)].map(([, name]) => name).join(', ');
  const body = source.replaceAll(IMPORT, '').replaceAll(EXPORT, '');
  return `const { ${exported} } = (() => {\n${body}\nreturn { ${exported} };\n})();`;
}

const IMPORT = /^import [^;]*;\n/gm;
const EXPORT = /^export (?=(?:const|function|class|interface|type) )/gm;
const EXPORTED = /^export (?:const|function|class) (\w+)/gm;
