import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordArguments } from './record-arguments.ts';

describe('a command line that names run records', () => {
  it('has them in their order, wherever the options stand', () => {
    assert.deepEqual(recordArguments(['--compare', 'a.json', '--format', 'markdown', 'b.json']), {
      files: ['a.json', 'b.json'],
      formats: ['markdown'],
      to: 'reports/output',
    });
    assert.deepEqual(recordArguments(['a.json', 'b.json', '--merge', '--to=x', '--format=html, junit']), {
      files: ['a.json', 'b.json'],
      formats: ['html', 'junit'],
      to: 'x',
    });
  });

  const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['--compare', '--colour'], /^Unknown option '--colour'.*: see npm run report -- --help\.$/],
    [['--compare', '--merge', 'a.json'], /^Compare records or merge them: leave --compare or --merge out\.$/],
    [['--merge', '--to'], /^Option '--to <value>' argument missing: see/],
  ];
  for (const [args, says] of refused) {
    it(`refuses ${args.join(' ')}`, () => assert.throws(() => recordArguments(args), { message: says }));
  }
});
