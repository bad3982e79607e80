import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ProgressLine } from './progress-line.ts';

function written(use: (line: ProgressLine) => void, { isTTY = true, isCi = false, columns = 40 } = {}): string {
  let text = '';
  const line = new ProgressLine({ isTTY, columns, write: (more) => (text += more) }, isCi);
  use(line);
  return text.replaceAll('\u001B[2K', '');
}

describe('a progress line', () => {
  test('is written over itself, with the newest text, and taken away at the end', (context) => {
    context.mock.timers.enable({ apis: ['setInterval'] });
    const text = written((line) => {
      line.say('observing a life');
      line.say('judging a rule');
      context.mock.timers.tick(100);
      line.end();
      context.mock.timers.tick(1000);
    });
    assert.match(text, /^\r0\.\d s {2}observing a life\r0\.\d s {2}judging a rule\r$/);
  });

  test('is never longer than the terminal is wide', () => {
    const text = written((line) => {
      line.say('x'.repeat(200));
      line.end();
    });
    assert.equal(text.split('\r')[1]?.length, 39);
  });

  test('can be shown again after other text', () => {
    const text = written((line) => {
      line.say('one');
      line.end();
      line.say('two');
      line.end();
      line.end();
    });
    assert.match(text, /one\r\r.*two\r$/);
  });

  for (const [where, options] of [
    ['in CI', { isCi: true }],
    ['where there is no terminal', { isTTY: false }],
  ] as const) {
    test(`says nothing ${where}`, () => {
      const text = written((line) => {
        line.say('x');
        line.end();
      }, options);
      assert.equal(text, '');
    });
  }
});
