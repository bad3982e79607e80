import type { RecordedExchange, RunRecord } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';

/** What a server can put into a text, to be read by somebody else's program. */
const hostile = {
  html: '<script>alert(1)</script><img src=x onerror=alert(2)>',
  xml: ']]><!-- &amp; <failure/> <?x?>',
  markdown: '| a | b | `` ``` ```` [x](javascript:alert(1)) ![y](http://evil.example/z.png) </details> @team **b** $x$',
  terminal: '\u001b[2J\u001b]0;owned\u0007',
  unseen: '\u202egnp.exe\u2066 \u200b\ufeff\u0000\u0008\ufffe \ud800 x\r\ny',
  long: `${'long '.repeat(2_000_000)}end of the text`,
} as const;

const all = Object.values(hostile).join(' ');

/** The record of a run in which each text that a target can have a hand in is hostile. */
export function hostileRecord(): RunRecord {
  const about = { expected: all, observed: all, evidence: [1], sources: [hostileSource] };
  return writtenRecord(
    [
      writtenVerdict({ ...about, kind: 'broken', branch: 'x', rule: 'broken-must', resource: hostile.markdown }),
      writtenVerdict({ ...about, kind: 'broken', branch: 'x', rule: 'broken-should', level: 'SHOULD', title: all }),
      writtenVerdict({ kind: 'crashed', rule: 'crashed-rule', reason: all }),
      writtenVerdict({ kind: 'inconclusive', rule: 'unsure-rule', reason: all }),
      writtenVerdict({ kind: 'not-applicable', rule: 'far-rule', reason: all }),
    ],
    { exchanges: [hostileExchange], seed: hostile.html, suite: { name: 'keyturn', version: hostile.markdown } },
  );
}

const hostileSource = { document: 'd', title: hostile.markdown, address: 'javascript:alert(1)' };

const hostileExchange: RecordedExchange = {
  number: 1,
  scenario: 'lifecycle',
  step: 'create',
  actor: 'owner',
  kind: 'answered',
  method: 'GET',
  url: `http://127.0.0.1:1/${hostile.html}`,
  status: 200,
  request: { headers: { accept: hostile.terminal }, body: all },
  response: { headers: { 'x-hostile': all }, body: all },
  ms: 1,
  curl: `curl '${hostile.markdown}'`,
};
