import { apiKey, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { isSuccess, type SdkCall } from '../../evidence/exchange.ts';
import { metaOf, pageAddress } from '../../evidence/pages.ts';
import { addressAsked } from '../../evidence/requests.ts';
import { callInWords, callsIn, itemsRead, lastOf } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, firstBroken, holds } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeComponent } from '../sources.ts';

export const sdkListEnds: Rule = {
  id: 'sdk-list-ends',
  title: 'A client reads a list to its end once, stops at the limit that it is given, and does not go round in circles',
  level: 'MUST',
  profile: 'sdk',
  sources: citeComponent([apiKey, awsCredential, publicKey], 'schemas/meta/properties/next_page_url'),
  scenario: 'paging',
  covers: ['list'],
  branches: ['never-ends', 'stops-early', 'repeats', 'over-limit'],

  judge(history) {
    const judged = callsIn(history).filter((it) => isCircle(it) || isReadable(it));
    return firstBroken(judged, judgeOne) ?? holds(judged.map(lastOf));
  },
};

function isReadable({ exchanges, result }: SdkCall): boolean {
  return result.kind === 'items' && exchanges.every((it) => isSuccess(it) && metaOf(it) !== undefined);
}

function judgeOne(call: SdkCall): Broken | undefined {
  if (call.result.kind === 'items') return judgeItems(call, call.result.items.length);
  const expected = `${callInWords(call)} ends where a page is named a second time`;
  const [observed, first] = [`it went on for ${call.exchanges.length} requests`, call.exchanges[0]];
  return broken('never-ends', { expected, observed }, first, lastOf(call));
}

function judgeItems(call: SdkCall, given: number): Broken | undefined {
  const { asked, exchanges } = call;
  const last = lastOf(call);
  const [read, limit = Number.POSITIVE_INFINITY] = [itemsRead(call).length, asked.limit];
  const counted = `it gave ${given} of the ${read} that it read`;
  if (given > limit) {
    const observed = `it gave ${given}`;
    return broken('over-limit', { expected: `at most ${limit} items are given`, observed }, ...exchanges, last);
  }
  const expected = 'each item that was read is given once, up to the limit, and each page that is named is read';
  if (given > read) return broken('repeats', { expected, observed: counted }, ...exchanges, last);
  if (given === Math.min(read, limit) && (isAtEnd(call) || given >= limit)) return undefined;
  const observed = given < Math.min(read, limit) ? counted : 'it left out the page that comes next';
  return broken('stops-early', { expected, observed }, ...exchanges, last);
}

/** Whether the last page names no page that can be read, one that was read, or one on another origin. */
function isAtEnd(call: SdkCall): boolean {
  const next = pageAddress(lastOf(call), 'next_page_url');
  if (next === undefined) return true;
  const read = call.exchanges.flatMap((it) => addressAsked(it) ?? []);
  return read.some((it) => it.href === next.href) || read.every((it) => it.origin !== next.origin);
}

// A client that asks again after a failure does not go round.
function isCircle({ exchanges, result }: SdkCall): boolean {
  const read = exchanges.filter(isSuccess).map((it) => it.request.url);
  return result.kind === 'cut' && result.after === 'requests' && new Set(read).size < read.length;
}
