import { apiKey, awsCredential, publicKey } from '../../../specs/catalogue.ts';
import { header } from '../../evidence/answers.ts';
import { type Exchange, isAnswered, type SdkCall } from '../../evidence/exchange.ts';
import { pageAddress } from '../../evidence/pages.ts';
import { callInWords, callsIn } from '../../evidence/sdk-calls.ts';
import { type Broken, broken, firstBroken, holds, inconclusive } from '../judgement.ts';
import type { Rule } from '../rule.ts';
import { citeOperations } from '../sources.ts';

export const sdkStaysOnOrigin: Rule = {
  id: 'sdk-stays-on-origin',
  title: 'A client sends credentials to the origin that it was given, and to no other that an answer names',
  level: 'MUST',
  profile: 'sdk',
  sources: citeOperations([apiKey, awsCredential, publicKey], 'list'),
  scenario: 'odd-answers',
  covers: ['list'],
  branches: ['next-page', 'redirect'],

  judge(history) {
    const tempted = callsIn(history).filter((it) => it.exchanges.some((sent) => leadsAway(sent, it)));
    const found = firstBroken(tempted, judgeOne);
    if (found !== undefined) return found;
    if (tempted.length === 0) return inconclusive('no answer named another origin');
    return holds(...tempted.flatMap((it) => it.exchanges));
  },
};

function judgeOne(call: SdkCall): Broken | undefined {
  const own = originOf(call.exchanges[0]);
  const away = call.exchanges.find((it) => originOf(it) !== own && it.request.headers.authorization !== undefined);
  if (away === undefined) return undefined;
  const named = call.exchanges.findLast((it) => it.number < away.number && leadsAway(it, call));
  const branch = named && redirect(named) ? 'redirect' : 'next-page';
  const expected = `${callInWords(call)} sends its credentials to one origin`;
  return broken(branch, { expected, observed: 'it sent them to another one, which an answer had named' }, named, away);
}

function leadsAway(exchange: Exchange, call: SdkCall): boolean {
  const own = originOf(call.exchanges[0]);
  return [pageAddress(exchange, 'next_page_url'), redirect(exchange)].some(
    (it) => it !== undefined && it.origin !== own,
  );
}

function redirect(exchange: Exchange): URL | undefined {
  if (!isAnswered(exchange)) return undefined;
  const { status } = exchange.outcome;
  const location = URL.parse(header(exchange, 'location') ?? '', exchange.request.url);
  return location && status >= 300 && status < 400 ? location : undefined;
}

function originOf(exchange: Exchange | undefined): string | undefined {
  return exchange && URL.parse(exchange.request.url)?.origin;
}
