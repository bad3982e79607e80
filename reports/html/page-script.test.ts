import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { Script } from 'node:vm';
import { pageModules, pageScript } from './page-script.ts';

const folder = join(import.meta.dirname, 'page');
const sources = pageModules.map((name) => ({ name, text: readFileSync(join(folder, `${name}.ts`), 'utf8') }));

describe('the script of the page', () => {
  test('is one script without types, imports or exports', () => {
    const script = pageScript();
    assert.doesNotThrow(() => new Script(script));
    assert.doesNotMatch(script, /^(?:import|export) /m);
  });

  test('ends no script element before its own end', () => assert.doesNotMatch(pageScript(), /<\/script|<!--/i));

  test('has every module of the page', () => {
    const inFolder = readdirSync(folder).map((it) => it.replace(/\.ts$/, ''));
    assert.deepEqual(inFolder.toSorted(), [...pageModules].toSorted());
  });

  test('has each module after those whose values it imports, under their own names', () => {
    for (const [index, { name, text }] of sources.entries()) {
      const before: readonly string[] = pageModules.slice(0, index);
      for (const [, names = '', from = ''] of text.matchAll(/^import (?!type )\{([^}]*)\} from '(.*)';$/gm)) {
        assert.match(from, /^\.\/[\w-]+\.ts$/, `${name} imports a value from outside of the page`);
        assert.ok(before.includes(from.slice(2, -3)), `${name} comes before ${from}`);
        assert.doesNotMatch(names, / as /, `${name} renames what it imports`);
      }
    }
  });
});
