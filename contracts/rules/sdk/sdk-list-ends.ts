import { apiKey, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { type Exchange, isSuccess, type SdkCall } from '../../evidence/exchange.ts';
import { metaOf, namesNoPage } from '../../evidence/pages.ts';
import { callInWords, callsIn, itemsRead, lastOf } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, judgeEach } from '../judgement.ts';
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
    const lists = callsIn(history).filter((it) => lastOf(it).step === 'list' || isCircle(it));
    const calls = new Map(lists.map((it) => [lastOf(it), it]));
    const judged = [...calls].filter(([, it]) => isCircle(it) || isReadable(it)).map(([last]) => last);
    return judgeEach(judged, (it) => judgeOne(calls.get(it)));
  },
};

function isReadable({ exchanges, result }: SdkCall): boolean {
  return result.kind === 'items' && exchanges.every((it) => isSuccess(it) && metaOf(it) !== undefined);
}

function judgeOne(call: SdkCall | undefined): Broken | undefined {
  if (call === undefined) return undefined;
  const last = lastOf(call);
  if (isCircle(call)) {
    const expected = `${callInWords(call)} ends where a page is named a second time`;
    const [observed, first] = [`it went on for ${call.exchanges.length} requests`, call.exchanges[0]];
    return broken('never-ends', { expected, observed }, first, last);
  }
  return judgeItems(call, last);
}

function judgeItems(call: SdkCall, last: Exchange): Broken | undefined {
  const { result, asked, exchanges } = call;
  if (result.kind !== 'items') return undefined;
  const [given, read, limit = Number.POSITIVE_INFINITY] = [result.items.length, itemsRead(call).length, asked.limit];
  const counted = `it gave ${given} of the ${read} that it read`;
  if (given > limit) {
    const observed = `it gave ${given}`;
    return broken('over-limit', { expected: `at most ${limit} items are given`, observed }, ...exchanges, last);
  }
  const expected = 'each item that was read is given once, up to the limit, and each page that is named is read';
  if (given > read) return broken('repeats', { expected, observed: counted }, ...exchanges, last);
  const isWhole = namesNoPage(last, 'next_page_url') || namesKnownPage(call);
  if (given === Math.min(read, limit) && (isWhole || given >= limit)) return undefined;
  const observed = given < Math.min(read, limit) ? counted : 'it left out the page that comes next';
  return broken('stops-early', { expected, observed }, ...exchanges, last);
}

/** Whether the last page names one that was read, or that is on another origin: then it is right to end. */
function namesKnownPage({ exchanges }: SdkCall): boolean {
  const last = exchanges.at(-1);
  const next = last && metaOf(last)?.next_page_url;
  if (typeof next !== 'string' || !URL.canParse(next)) return true;
  const address = new URL(next);
  const read = exchanges.map((it) => new URL(it.request.url));
  return read.some((it) => it.href === address.href) || read.every((it) => it.origin !== address.origin);
}

function isCircle({ exchanges, result }: SdkCall): boolean {
  const asked = exchanges.map((it) => it.request.url);
  return result.kind === 'cut' && result.after === 'requests' && new Set(asked).size < asked.length;
}
