import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capturedOutput } from './captured-output.ts';

test('what runs inside is heard and not shown, and what runs beside it is left alone', async () => {
  const shown: unknown[] = [];
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'write');
  process.stdout.write = (chunk) => shown.push(chunk) > 0;
  try {
    const { promise: gate, resolve: release } = Promise.withResolvers<void>();
    const inside = capturedOutput(async () => {
      await gate;
      process.stdout.write('a');
      process.stdout.write(Buffer.from('b'));
      return 7;
    });
    process.stdout.write('beside');
    release();
    assert.deepEqual(await inside, { value: 7, text: 'ab' });
    process.stdout.write('after');
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.stdout, 'write');
    else Object.defineProperty(process.stdout, 'write', before);
  }
  assert.deepEqual(shown, ['beside', 'after']);
});

test('the streams are as they were after something has thrown', async () => {
  const before = Object.getOwnPropertyDescriptor(process.stderr, 'write');
  await assert.rejects(
    capturedOutput(() => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.deepEqual(Object.getOwnPropertyDescriptor(process.stderr, 'write'), before);
});
