import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, describe, test } from 'node:test';
import { startReference } from './reference-process.ts';
import { spawned } from './spawned.ts';

const command = 'contracts/commands/reference.ts';
const seeded = await startReference(
  '--seed',
  'one',
  '--choice',
  'withoutSecondary=409',
  '--choice',
  'jsonCharset=true',
);
after(() => seeded.stop());

describe('npm run reference', () => {
  test('prints curl lines that work, one after the other', () => {
    const lines = seeded.greeting.split('\n').filter((it) => it.startsWith('curl '));
    const statuses = lines.map((line) => {
      const { stdout } = spawnSync('sh', ['-c', `${line} -o /dev/null -w '%{http_code}'`], { encoding: 'utf8' });
      return stdout;
    });
    assert.deepEqual(statuses, ['200', '201', '200', '201', '200']);
  });

  test('decides as it is told', async () => {
    const { TWILIO_ACCOUNT_SID, STRANGER_ACCOUNT_SID, STRANGER_AUTH_TOKEN } = seeded.env;
    assert.notEqual(TWILIO_ACCOUNT_SID, STRANGER_ACCOUNT_SID);
    const authorization = `Basic ${btoa(`${STRANGER_ACCOUNT_SID}:${STRANGER_AUTH_TOKEN}`)}`;
    const answer = await fetch(`${seeded.origin}/v1/AuthTokens/Promote`, {
      method: 'POST',
      headers: { authorization },
    });
    assert.equal(answer.status, 409);
    assert.match(answer.headers.get('content-type') ?? '', /charset/);
  });

  test('gives the same accounts for the same seed, and ends on each signal', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const server = await startReference('--seed', 'one', '--latency-ms', '60000');
      void fetch(server.origin).catch(() => undefined);
      assert.equal(server.env['TWILIO_AUTH_TOKEN'], seeded.env['TWILIO_AUTH_TOKEN']);
      assert.equal((await server.stop(signal)).code, 0);
      await assert.rejects(fetch(server.origin));
    }
  });

  test('limits the rate', async () => {
    const server = await startReference('--rate-limit', '2');
    after(() => server.stop());
    const answers = await Promise.all([1, 2, 3].map(() => fetch(server.origin)));
    assert.equal(answers.filter((it) => it.status === 429).length, 1);
  });
});

describe('npm run reference refuses', { concurrency: 2 }, () => {
  const port = new URL(seeded.origin).port;
  const refused: readonly (readonly [args: readonly string[], code: number, sentence: RegExp])[] = [
    [['--port', port], 1, /^Port \d+ is in use: end what listens there, or choose another with --port\.$/],
    [['--port', '70000'], 2, /^--port is "70000": give a whole number from 0 to 65535\.$/],
    [['--latency-ms', 'soon'], 2, /^--latency-ms is "soon": give a whole number from 0 to \d+\.$/],
    [['--rate-limit', '0'], 2, /^--rate-limit is "0": give a whole number from 1 to \d+\.$/],
    [['--choice', 'no=1'], 2, /^No choice is called "no": choose among badInputStatus, .*errorDialect.*\.$/],
    [
      ['--choice', 'jsonCharset=maybe'],
      2,
      /^--choice jsonCharset is "maybe": write jsonCharset= and one of false, true\.$/,
    ],
    [
      ['--upstream', 'https://api.twilio.com'],
      2,
      /^--upstream is "https:\/\/api\.twilio\.com": give an address on this machine, such as http:\/\/127\.0\.0\.1:4011\.$/,
    ],
    [['--mutant', 'no-such'], 2, /^No mutant is called "no-such": .*\.$/],
    [['--prot', '1'], 2, /^Unknown option '--prot': see npm run reference -- --help\.$/],
    [['4010'], 2, /^Unexpected argument '4010': see npm run reference -- --help\.$/],
  ];
  for (const [args, code, sentence] of refused) {
    test(args.join(' '), async () => {
      const ended = await spawned({ args: [command, ...args] }).ended;
      assert.equal(ended.code, code);
      assert.match(ended.output.trim(), sentence);
    });
  }
});

test('npm run reference -- --help names every option and every choice', async () => {
  const { code, output } = await spawned({ args: [command, '--help'] }).ended;
  assert.equal(code, 0);
  for (const option of [
    'port',
    'seed',
    'propagation-delay-ms',
    'latency-ms',
    'rate-limit',
    'record',
    'upstream',
    'mutant',
    'choice',
    'help',
  ]) {
    assert.match(output, new RegExp(`^ +--${option} `, 'm'));
  }
  assert.match(output, /errorDialect=twilio\|rfc-9457/);
});
