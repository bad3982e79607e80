import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportFormats } from '../../../reports/report-formats.ts';
import { reportHelp } from './help.ts';
import { reportCommandFrom } from './options.ts';

const read = (args: readonly string[], env = {}) => reportCommandFrom(args, env);
const formatsOf = (...args: readonly string[]) => read(args).formats.map((format) => format.fileName);

describe('the command line of npm run report', () => {
  it('makes the page of the last run where nothing is said', () => {
    assert.deepEqual(read([]), {
      help: false,
      from: 'reports/output/run.json',
      formats: [reportFormats.html],
      to: 'reports/output',
    });
  });

  it('says which record, formats and folder', () => {
    const { from, to } = read(['--from', 'a.json', '--to', 'b']);
    assert.deepEqual([from, to], ['a.json', 'b']);
    assert.deepEqual(formatsOf('--format', 'html, html', '--format=html'), ['report.html']);
  });

  it('takes the record from where the run was told to write it', () => {
    assert.equal(read([], { RUN_RECORD: 'x.json' }).from, 'x.json');
    assert.equal(read(['--from', 'a.json'], { RUN_RECORD: 'x.json' }).from, 'a.json');
    assert.equal(read([], { RUN_RECORD: ' ' }).from, 'reports/output/run.json');
  });

  const refused: readonly (readonly [args: readonly string[], says: RegExp])[] = [
    [['--format', 'pdf'], /^No format is called "pdf": choose among html.*\.$/],
    [['--format', ''], /^No format is called "": choose/],
    [['--format', 'constructor'], /^No format is called "constructor"/],
    [['--colour'], /^Unknown option '--colour': see npm run report -- --help\.$/],
    [['run.json'], /^Unexpected argument 'run\.json'.*see npm run report -- --help\.$/],
  ];
  for (const [args, says] of refused) {
    it(`refuses ${args.join(' ')}`, () => assert.throws(() => read(args), { message: says }));
  }

  it('has a help that names every format', () => {
    for (const name of Object.keys(reportFormats)) assert.match(reportHelp(), new RegExp(`^ {4}${name} `, 'm'));
  });
});
