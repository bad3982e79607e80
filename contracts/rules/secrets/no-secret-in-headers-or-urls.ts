import { isAboutItsResource } from '../../evidence/about-its-resource.ts';
import { isJsonObject, jsonBody } from '../../evidence/answers.ts';
import type { Answered } from '../../evidence/exchange.ts';
import { secretsIn } from '../../evidence/known-secrets.ts';
import { suspectsFor } from '../../evidence/revelations.ts';
import { headersAsText, revealedIn } from '../../evidence/secrets.ts';
import { type Broken, broken, holds, judgeEach } from '../judgement.ts';
import { placeIn } from '../leak.ts';
import type { Rule } from '../rule.ts';
import { cite, citeHeaders } from '../sources.ts';
import { twilioResources } from '../twilio-resources.ts';

export const noSecretInHeadersOrUrls: Rule = {
  id: 'no-secret-in-headers-or-urls',
  title: 'No header and no address in an answer has a secret in it',
  level: 'MUST',
  profile: 'secrets',
  sources: [
    ...cite('rfc-9110', '17.9, Disclosure of Sensitive Information in URIs', ...twilioResources),
    ...citeHeaders(twilioResources),
  ],
  scenario: 'lifecycle',
  covers: ['create', 'fetch', 'list', 'update', 'promote'],
  branches: ['in-header', 'in-url'],

  judge(history) {
    const secrets = new Set(secretsIn(history));
    const judgement = judgeEach(history.answered(), (it) => judgeAnswer(it, suspectsFor(history, it, secrets)));
    if (judgement.kind !== 'holds') return judgement;
    return holds(history.succeeded().filter((it) => isAboutItsResource(it, history)));
  },
};

function judgeAnswer(answer: Answered, suspects: readonly string[]): Broken | undefined {
  if (suspects.length === 0) return undefined;
  const expected = 'no header and no address, which logs may keep, has a secret in it';
  if (revealedIn(headersAsText(answer.outcome.headers), suspects)) {
    return broken('in-header', { expected, observed: `${placeIn(answer, 'a header')} has one` }, answer);
  }
  if (!revealedIn(addressesIn(jsonBody(answer), '').join('\n'), suspects)) return undefined;
  return broken('in-url', { expected, observed: `${placeIn(answer, 'an address in the body')} has one` }, answer);
}

function addressesIn(value: unknown, name: string): readonly string[] {
  if (typeof value === 'string') return isAddress(value, name) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((it) => addressesIn(it, name));
  return isJsonObject(value) ? Object.entries(value).flatMap(([inner, it]) => addressesIn(it, inner)) : [];
}

function isAddress(text: string, name: string): boolean {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(text) || /(?:url|uri|href|link|location|more_info)s?$/i.test(name);
}
