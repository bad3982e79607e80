import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { RunRecord } from '../../checker/record-types.ts';
import { startReference } from './reference-process.ts';
import { scratchFolder } from './scratch-folder.ts';
import { searchFolder, searchTexts } from './secret-search.ts';
import { type Ended, type Spawned, spawned } from './spawned.ts';

interface Relayed {
  readonly ended: Ended;
  readonly record: RunRecord | undefined;
  readonly folder: string;
}

describe('the relay', () => {
  test('judges what a command sends and is answered, and leaves no secret', async () => {
    const { ended, record, folder } = await relayed(script(CREATES_A_KEY));
    assert.equal(ended.code, 0, ended.output);
    assert.match(ended.output, /relayed 3 requests to the reference/);
    const holding = record?.verdicts.filter((it) => it.kind === 'holds').map((it) => it.rule);
    assert.ok(holding?.includes('sdk-request-matches-document') && holding.includes('secret-shown-once'));
    assert.ok(record?.verdicts.every((it) => it.kind !== 'broken' && it.kind !== 'crashed'));
    const secrets = readFileSync(join(folder, 'secrets'), 'utf8').split(' ');
    assert.equal(secrets.length, 2);
    assert.deepEqual(searchTexts({ output: ended.output, record: JSON.stringify(record) }, secrets), []);
    assert.deepEqual(searchFolder(join(folder, 'temporary'), secrets), []);
  });

  test('finds what a server breaks, and what a command sends wrong', async () => {
    const server = await startReference('--mutant', 'secret-shown-once/leaked/header');
    try {
      const { ended, record } = await relayed(script(CREATES_A_KEY), ['--upstream', server.origin], server.env);
      assert.equal(ended.code, 1);
      assert.match(ended.output, /MUST secret-shown-once \(api-key\)/);
      assert.ok(record?.verdicts.some((it) => it.rule === 'secret-shown-once' && it.kind === 'broken'));
    } finally {
      await server.stop();
    }
    const wrong = await relayed(
      script(`await fetch(ACCOUNTS_URL + '/v1/Credentials/AWS?PageSize=1001', { headers });`),
    );
    assert.equal(wrong.ended.code, 1);
    assert.match(wrong.ended.output, /observed {2}the PageSize is out of this range/);
  });

  test('passes the exit code of a command on', async () => {
    assert.equal((await relayed(script(`${READS} process.exit(7);`))).ended.code, 7);
  });

  test('survives a command that crashes', async () => {
    const { ended } = await relayed(script(`${READS} process.kill(process.pid, 'SIGSEGV');`));
    assert.equal(ended.code, 1);
    assert.match(ended.output, /was ended by SIGSEGV/);
  });

  test('ends a command that hangs, with all that it has started', async () => {
    const { ended, folder } = await relayed(script(STARTS_ANOTHER), ['--timeout', '1']);
    assert.equal(ended.code, 1);
    assert.match(ended.output, /took longer than --timeout allows/);
    const pids = readFileSync(join(folder, 'pids'), 'utf8').trim().split(' ');
    assert.equal(pids.length, 2);
    assert.deepEqual(
      pids.filter((it) => isAlive(Number(it))),
      [],
    );
  });

  test('survives a command that sends garbage', async () => {
    const { ended, record } = await relayed(script(SENDS_GARBAGE));
    assert.equal(ended.code, 0, ended.output);
    assert.match(ended.output, /3 connections did not speak HTTP/);
    assert.equal(record?.requests, 1);
  });

  test('serves a command that opens 500 connections', async () => {
    const { ended, record } = await relayed(script(OPENS_500));
    assert.equal(ended.code, 0, ended.output);
    assert.equal(record?.requests, 500);
  });

  test('says so where there is no such command, and where one sends nothing', async () => {
    const missing = await relayed(['no-such-command']);
    assert.match(missing.ended.output, /could not be started/);
    assert.equal((await relayed(script(''))).ended.code, 1);
    assert.equal(missing.ended.code, 1);
  });

  test('ends its command when it is told to end', async () => {
    const { relay, folder } = startRelay(script(STARTS_ANOTHER), ['--proxy']);
    await relay.says(/started/);
    const ended = await relay.stop('SIGTERM');
    assert.match(ended.output, /was ended by SIGTERM/);
    const pids = readFileSync(join(folder, 'pids'), 'utf8').trim().split(' ');
    assert.deepEqual(
      pids.filter((it) => isAlive(Number(it))),
      [],
    );
    assert.deepEqual(readdirSync(join(folder, 'temporary')), []);
  });
});

describe('the relay’s proxy', () => {
  test('answers in the place of Twilio’s hosts, is closed for others, and leaves no authority behind', async () => {
    const { ended, record, folder } = await relayed(['sh', '-c', USES_PROXY], ['--proxy']);
    assert.equal(ended.code, 0, ended.output);
    assert.match(ended.output, /The proxy is closed for example.com/);
    assert.equal(record?.requests, 1);
    assert.ok(existsSync(join(folder, 'seen.pem')), 'the command saw a certificate');
    assert.deepEqual(readdirSync(join(folder, 'temporary')), []);
  });
});

test('the relay adds less than a millisecond to a request at the median', async () => {
  const ended = await spawned({ args: ['contracts/commands/relay.ts', '--measure'] }).ended;
  const [, added] = /the relay adds (-?[\d.]+) ms/.exec(ended.output) ?? [];
  assert.ok(Number(added) < 1, ended.output);
});

const HEAD = `
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
const { ACCOUNTS_URL, IAM_URL, TWILIO_ACCOUNT_SID: sid, TWILIO_AUTH_TOKEN: token, FOLDER } = process.env;
const headers = { authorization: 'Basic ' + Buffer.from(sid + ':' + token).toString('base64') };
const port = Number(new URL(ACCOUNTS_URL).port);
`;
const READS = `await (await fetch(ACCOUNTS_URL + '/v1/Credentials/AWS', { headers })).text();`;
const CREATES_A_KEY = `
const body = new URLSearchParams({ AccountSid: sid, FriendlyName: 'a' });
const key = await (await fetch(IAM_URL + '/v1/Keys', { method: 'POST', headers, body })).json();
await (await fetch(IAM_URL + '/v1/Keys/' + key.sid, { headers })).text();
await (await fetch(IAM_URL + '/v1/Keys/' + key.sid, { method: 'DELETE', headers })).text();
writeFileSync(FOLDER + '/secrets', token + ' ' + key.secret);`;
const STARTS_ANOTHER = `
const other = spawn(process.execPath, ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)']);
writeFileSync(FOLDER + '/pids', process.pid + ' ' + other.pid);
${READS}
console.log('started');
setInterval(() => {}, 1000);`;
const SENDS_GARBAGE = `
for (const text of ['\\x00\\xff\\x16garbage\\r\\n\\r\\n', 'GET / HTTP/9.9\\r\\n\\r\\n', 'GET\\r\\n\\r\\n']) {
  await new Promise((resolve) => connect(port, '127.0.0.1').on('error', resolve).on('close', resolve).resume().end(text));
}
${READS}`;
const OPENS_500 = `
const one = () => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET /v1/Credentials/AWS HTTP/1.1\\r\\nHost: x\\r\\nAuthorization: ' + headers.authorization + '\\r\\n\\r\\n'));
  socket.once('data', (data) => (String(data).startsWith('HTTP/1.1 200') ? resolve(socket) : reject(data)));
  socket.once('error', reject);
});
const sockets = await Promise.all(Array.from({ length: 500 }, one));
for (const socket of sockets) socket.destroy();`;
const USES_PROXY = `
cp "$NODE_EXTRA_CA_CERTS" "$FOLDER/seen.pem"
curl -sS --noproxy '' https://example.com/ && exit 3
curl -sSf -u "$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN" https://accounts.twilio.com/v1/Credentials/AWS`;

function script(text: string): readonly string[] {
  return [process.execPath, '--input-type=module', '-e', HEAD + text];
}

async function relayed(
  command: readonly string[],
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Relayed> {
  const { relay, folder } = startRelay(command, options, env);
  const ended = await relay.ended;
  const path = join(folder, 'relay.json');
  return { ended, folder, record: existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined };
}

function startRelay(command: readonly string[], options: readonly string[] = [], env = {}): Started {
  const folder = scratchFolder();
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  const record = ['--record', join(folder, 'relay.json')];
  const relay = spawned({
    args: ['contracts/commands/relay.ts', ...options, ...record, '--', ...command],
    env: { ...env, FOLDER: folder, TMPDIR: temporary },
  });
  return { relay, folder };
}

interface Started {
  readonly relay: Spawned;
  readonly folder: string;
}

// What was ended and not yet collected by the system's first process has no life in it.
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
