import { bentProvider, isHandOver } from './bent-provider.ts';
import type { Mutant } from './mutant.ts';

const id = 'provider-asks-nothing-malformed';
const WELL_FORMED = /^[\da-f]{32}$/;

export const providerAsksNothingMalformedMutants: readonly Mutant[] = [
  asking('asked', 'asks Twilio about whatever it is sent', (token) => token),
  asking('asked/upper-case', 'asks Twilio about a token in lower case that was sent in upper case', (token) =>
    WELL_FORMED.test(token.toLowerCase()) ? token.toLowerCase() : undefined,
  ),
];

function asking(branch: string, breaks: string, tokenIn: (sent: string) => string | undefined): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => ({
    async serve(call, healthy, ask) {
      const { authToken } = call.sent;
      const isMalformed = typeof authToken === 'string' && !WELL_FORMED.test(authToken);
      const token = isHandOver(call) && isMalformed ? tokenIn(authToken) : undefined;
      if (token !== undefined) await ask(`AC${'0'.repeat(32)}`, token);
      return healthy(call.request);
    },
  }));
}
