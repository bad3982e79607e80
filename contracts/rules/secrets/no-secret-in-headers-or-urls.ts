import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretsIn } from '../../evidence/known-secrets.ts';
import { revealedIn } from '../../evidence/secrets.ts';
import { isAboutItsResource } from '../../evidence/valid-answers.ts';
import { type Broken, broken, holds, judgeEach } from '../judgement.ts';
import { headersAsText } from '../leak.ts';
import type { Rule } from '../rule.ts';
import { cite } from '../sources.ts';
import { citeHeaders } from '../sources-of-bodies.ts';
import { twilioResources } from '../twilio-resources.ts';

export const noSecretInHeadersOrUrls: Rule = {
  id: 'no-secret-in-headers-or-urls',
  title: 'No header and no address in an answer has a secret in it',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...citeHeaders(twilioResources),
    ...cite('rfc-9110', 'section 17.9, Disclosure of Sensitive Information in URIs', ...twilioResources),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['in-header', 'in-url'],

  judge(history) {
    const secrets = secretsIn(history);
    const verdict = judgeEach(history.answered(), (it) => judgeAnswer(it, secrets));
    if (verdict.kind !== 'holds') return verdict;
    return holds(...history.succeeded().filter((it) => isAboutItsResource(it, history)));
  },
};

function judgeAnswer(answer: Answered, secrets: readonly string[]): Broken | undefined {
  const { headers, status } = answer.outcome;
  const expected = 'secrets are neither in headers nor in addresses, which are written to logs';
  const observed = `of the ${answer.step} answer with status ${status} has one`;
  if (revealsAny(headersAsText(headers), secrets)) {
    return broken('in-header', { expected, observed: `a header ${observed}` }, answer);
  }
  if (!revealsAny(addressesIn(jsonBody(answer), '').join('\n'), secrets)) return undefined;
  return broken('in-url', { expected, observed: `an address in the body ${observed}` }, answer);
}

function revealsAny(text: string, secrets: readonly string[]): boolean {
  return text !== '' && secrets.some((it) => revealedIn(text, it));
}

function addressesIn(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return isAddress(value, name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((it) => addressesIn(it, name));
  return isJsonObject(value) ? Object.entries(value).flatMap(([inner, it]) => addressesIn(it, inner)) : [];
}

function isAddress(text: string, name: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) || /(?:url|uri|href|link|location|more_info)s?$/i.test(name);
}
