import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fetchDocument } from './fetch-document.ts';
import { documentServer } from './testing/document-server.ts';

describe('a document from an address', () => {
  test('comes with what it can be asked for again with', async (context) => {
    const { origin, asked } = await documentServer(context, (_, response) => {
      response.writeHead(200, { etag: '"one"', 'last-modified': 'Mon, 02 Mar 2026 09:15:00 GMT' }).end('{}');
    });
    const fetched = await fetchDocument(origin, 5000);
    const validators = { etag: '"one"', lastModified: 'Mon, 02 Mar 2026 09:15:00 GMT' };
    assert.deepEqual(fetched, { kind: 'fresh', text: '{}', validators });
    assert.equal(asked[0]?.['if-none-match'], undefined);
    assert.equal(asked[0]?.authorization, undefined);
  });

  test('is not sent again where nothing changed', async (context) => {
    const { origin, asked } = await documentServer(context, (_, response) => response.writeHead(304).end());
    assert.deepEqual(await fetchDocument(origin, 5000, { etag: '"one"', lastModified: 'then' }), { kind: 'unchanged' });
    assert.equal(asked[0]?.['if-none-match'], '"one"');
    assert.equal(asked[0]?.['if-modified-since'], 'then');
  });

  for (const [encoding, compress] of [
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ] as const) {
    test(`is read where it is compressed (${encoding})`, async (context) => {
      const { origin } = await documentServer(context, (_, response) => {
        response.writeHead(200, { 'content-encoding': encoding }).end(compress('{}'));
      });
      assert.deepEqual(await fetchDocument(origin, 5000), { kind: 'fresh', text: '{}', validators: {} });
    });
  }

  test('is found where it moved to', async (context) => {
    const { origin } = await documentServer(context, ({ url }, response) => {
      if (url === '/new') response.end('{}');
      else response.writeHead(302, { location: '/new' }).end();
    });
    assert.equal((await fetchDocument(`${origin}/old`, 5000)).kind, 'fresh');
  });
});

describe('no document comes', () => {
  const block = Buffer.alloc(1024 * 1024, ' ');
  const rows: readonly (readonly [what: string, answer: Parameters<typeof documentServer>[1], why: RegExp])[] = [
    ['from a limited source', (_, response) => response.writeHead(429).end(), /^it answered with status 429$/],
    ['from a lost one', (_, response) => response.writeHead(404).end('{}'), /^it answered with status 404$/],
    [
      'from one that says unchanged to who knows nothing',
      (_, response) => response.writeHead(304).end(),
      /status 304$/,
    ],
    [
      'from one that goes round in circles',
      (_, response) => response.writeHead(302, { location: '/' }).end(),
      /^it redirects to where nobody can follow$/,
    ],
    ['from one that is silent', () => undefined, /^no whole answer within 500 ms$/],
    [
      'from one that stops half-way',
      (_, response) => response.writeHead(200).write('{'),
      /^no whole answer within 500 ms$/,
    ],
    [
      'from one that hangs up',
      (_, response) => response.writeHead(200, { 'content-length': '100' }).write('{', () => response.destroy()),
      /^the connection was closed before the document was whole$/,
    ],
    [
      'from one whose compressed answer is cut',
      sends('gzip', gzipSync('{"openapi":"3.0.1"}').subarray(0, 15)),
      /not whole$/,
    ],
    ['from one that compresses in another way', sends('compress', Buffer.from('{}')), /in a way that is not known$/],
    [
      'from one that packs 60 MB into little',
      sends('gzip', gzipSync(Buffer.alloc(60 * 1024 * 1024))),
      /more than 20 MB$/,
    ],
  ];
  for (const [what, answer, why] of rows) {
    test(what, async (context) => {
      const { origin } = await documentServer(context, answer);
      const fetched = await fetchDocument(origin, 500);
      assert.match(fetched.kind === 'failed' ? fetched.why : fetched.kind, why);
    });
  }

  test('from one with more than 20 MB', async (context) => {
    let sent = 0;
    const { origin } = await documentServer(context, (_, response) => {
      const more = () => (sent++ < 50 ? response.write(block, more) : response.end());
      more();
    });
    assert.deepEqual(await fetchDocument(origin, 5000), { kind: 'failed', why: 'it has more than 20 MB' });
    assert.ok(sent < 50, 'the rest is not waited for');
  });

  test('where nobody listens', async () => {
    assert.deepEqual(await fetchDocument('http://127.0.0.1:1', 5000), { kind: 'failed', why: 'nothing listens there' });
  });
});

function sends(encoding: string, body: Buffer): Parameters<typeof documentServer>[1] {
  return (_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(body);
}
