import { bentProvider, isHandOver } from './bent-provider.ts';
import type { Mutant } from './mutant.ts';

const id = 'provider-unknown-token-refused';

export const providerUnknownTokenRefusedMutants: readonly Mutant[] = [
  bentProvider(`${id}/accepted`, 'takes every token that is well-formed', () => ({
    ask: async (question, ask) => (isHandOver(question) ? 'accepted' : ask(question.accountSid, question.token)),
  })),
  bentProvider(`${id}/accepted/second-try`, 'takes a token that Twilio has refused when another one follows', () => {
    let isRefused = false;
    return {
      async ask(question, ask) {
        const verdict = await ask(question.accountSid, question.token);
        if (!isHandOver(question) || verdict !== 'refused') return verdict;
        // The first is the one of the account that is not its own.
        isRefused = !isRefused;
        return isRefused ? 'accepted' : 'refused';
      },
    };
  }),
];
