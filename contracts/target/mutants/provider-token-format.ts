import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import { bentProvider, handingOver, isHandOver, type ProviderCall, shownInstead } from './bent-provider.ts';
import { type Mutant, refusal } from './mutant.ts';

const id = 'provider-token-format';

export const providerTokenFormatMutants: readonly Mutant[] = [
  repairing('accepted/too-long', 'cuts a token that is too long', (token) => token.slice(0, 32)),
  repairing('accepted/upper-case', 'takes a token in upper case', (token) => token.toLowerCase()),
  shrugging('accepted/too-short', 'says that it took a token of 31 digits', isText(/^[\da-f]{31}$/)),
  shrugging('accepted/not-hex', 'says that it took a token that is not hexadecimal', isText(/^[\da-z]{31}g$/)),
  shrugging('accepted/empty', 'says that it took an empty token', isText(/^$/)),
  shrugging('accepted/missing', 'says that it took a token that was not sent', (token) => token === undefined),
  failing('server-error/missing', 'fails where no token is sent', (token) => token === undefined),
  failing('server-error/too-long', 'fails where a token is too long', isText(/^.{33}$/)),
];

function repairing(branch: string, breaks: string, repair: (token: string) => string): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => ({
    serve(call, healthy) {
      const { authToken } = call.sent;
      if (!isHandOver(call) || typeof authToken !== 'string') return healthy(call.request);
      return healthy(handingOver(call, { ...call.sent, authToken: repair(authToken) }));
    },
  }));
}

type Kind = (token: unknown) => boolean;
type Answer = (call: ProviderCall, healthy: Respond) => Promise<OutgoingAnswer>;

function shrugging(branch: string, breaks: string, isMeant: Kind): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => ({ serve: meeting(isMeant, shownInstead) }));
}

function failing(branch: string, breaks: string, isMeant: Kind): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => ({ serve: meeting(isMeant, async () => refusal(500, 20500)) }));
}

function meeting(isMeant: Kind, answer: Answer): Answer {
  return (call, healthy) =>
    isHandOver(call) && isMeant(call.sent['authToken']) ? answer(call, healthy) : healthy(call.request);
}

function isText(pattern: RegExp): (token: unknown) => boolean {
  return (token) => typeof token === 'string' && pattern.test(token);
}
