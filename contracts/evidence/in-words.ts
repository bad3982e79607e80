import type { ActorName, Exchange } from './exchange.ts';
import type { Variation } from './variation.ts';

/** A request in words that need no knowledge of this suite, such as "the create request" or "a read with a deleted key". */
export function requestInWords({ step, actor, variation }: Exchange): string {
  const words = [subject(step), variation ? VARIATIONS[variation.kind] : '', actor === 'owner' ? '' : ACTORS[actor]];
  return words.filter((it) => it !== '').join(' ');
}

/** An answer in the same words, such as "the create answer" or "the answer to a read". */
export function answerInWords({ step }: Exchange): string {
  return NAMED[step] === undefined ? `the ${step} answer` : `the answer to ${subject(step)}`;
}

function subject(step: Exchange['step']): string {
  return NAMED[step] ?? `the ${step} request`;
}

const NAMED: Readonly<Partial<Record<Exchange['step'], string>>> = {
  use: 'a read',
  stray: 'a request that no document has',
  ask: "the provider's question to Twilio",
};

const ACTORS: Readonly<Record<Exclude<ActorName, 'owner'>, string>> = {
  'owner-secondary': 'with the secondary token',
  'owner-old-token': 'with a replaced token',
  'owner-deleted-secondary': 'with a deleted secondary token',
  stranger: 'of another account',
  nobody: 'without credentials',
  'wrong-token': 'with a wrong token',
  'wrong-key-secret': 'with a wrong secret of a key',
  'unknown-account': 'of an unknown account',
  'api-key': 'with a standard key',
  'restricted-key': 'with a restricted key',
  'deleted-key': 'with a deleted key',
  subaccount: 'of a subaccount',
  provider: '',
};

const VARIATIONS: Readonly<Record<Variation['kind'], string>> = {
  'unknown-sid': 'for a SID that was never given',
  'malformed-sid': 'for a malformed SID',
  'missing-field': 'without a required field',
  'invalid-enum': 'with a value that is not in its list',
  'missing-policy': 'without a policy',
  'invalid-policy': 'with an invalid policy',
  'long-name': 'with too long a name',
  'page-size': 'with a page size out of range',
  'bad-page-size': 'with a page size that is no number',
  'bad-page-token': 'with a made-up page token',
  'unknown-field': 'with an unknown field',
  'empty-field': 'with nothing in a required field',
  'duplicate-field': 'with a field that is sent twice',
  'control-characters': 'with control characters in its name',
  'broken-encoding': 'with a broken percent-encoding',
  'huge-body': 'with a huge body',
  'unsupported-method': 'with another method',
  'unknown-path': 'for an unknown path',
  'wrong-content-type': 'with another content type',
  'altered-token': '',
  'other-account': 'about another account',
  'malformed-token': 'with a malformed token',
  'unknown-token': 'with a token that Twilio never gave',
  'twilio-out-of-order': 'while Twilio is out of order',
  'at-once': 'beside another one',
  unprompted: '',
};
