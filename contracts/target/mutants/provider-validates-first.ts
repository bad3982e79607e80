import { bentProvider, isHandOver } from './bent-provider.ts';
import type { Mutant } from './mutant.ts';

const id = 'provider-validates-first';

export const providerValidatesFirstMutants: readonly Mutant[] = [
  bentProvider(`${id}/not-asked`, 'saves a token without asking Twilio', () => ({
    ask: async (question, ask) => (isHandOver(question) ? 'accepted' : ask(question.accountSid, question.token)),
  })),
  bentProvider(`${id}/not-asked/afterwards`, 'asks Twilio only after it has answered', () => {
    let owed: (() => Promise<unknown>) | undefined;
    return {
      async ask(question, ask) {
        if (!isHandOver(question)) return ask(question.accountSid, question.token);
        owed = () => ask(question.accountSid, question.token);
        return 'accepted';
      },
      async serve({ request }, healthy) {
        await owed?.();
        owed = undefined;
        return healthy(request);
      },
    };
  }),
  bentProvider(`${id}/not-asked/a-known-token`, 'asks about each token only once', () => {
    const known = new Set<string>();
    return {
      async ask(question, ask) {
        if (isHandOver(question) && known.has(question.token)) return 'accepted';
        const verdict = await ask(question.accountSid, question.token);
        if (verdict === 'accepted') known.add(question.token);
        return verdict;
      },
    };
  }),
  bentProvider(`${id}/other-token`, 'asks Twilio with the token that it has already', () => {
    let stored: string | undefined;
    return {
      async ask(question, ask) {
        const verdict = await ask(question.accountSid, stored ?? question.token);
        if (isHandOver(question) && verdict === 'accepted') stored ??= question.token;
        return verdict;
      },
    };
  }),
  bentProvider(`${id}/other-account`, 'asks Twilio about another account, and takes any answer', () => ({
    async ask(question, ask) {
      if (!isHandOver(question)) return ask(question.accountSid, question.token);
      await ask(`AC${'0'.repeat(32)}`, question.token);
      return 'accepted';
    },
  })),
  bentProvider(`${id}/unheeded`, 'asks Twilio, and takes a refusal for an acceptance', () => ({
    async ask(question, ask) {
      const verdict = await ask(question.accountSid, question.token);
      return isHandOver(question) && verdict === 'refused' ? 'accepted' : verdict;
    },
  })),
];
