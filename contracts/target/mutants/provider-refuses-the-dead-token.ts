import { bentProvider, isHandOver } from './bent-provider.ts';
import type { Mutant } from './mutant.ts';

const id = 'provider-refuses-the-dead-token';

export const providerRefusesTheDeadTokenMutants: readonly Mutant[] = [
  trusting('accepted', 'trusts a token for ever that Twilio has accepted once', false),
  trusting('accepted/asked', 'asks about such a token, and does not listen', true),
];

function trusting(branch: string, breaks: string, isAsked: boolean): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => {
    const trusted = new Set<string>();
    return {
      async ask(question, ask) {
        const isTrusted = isHandOver(question) && trusted.has(question.token);
        if (isTrusted && !isAsked) return 'accepted';
        const verdict = await ask(question.accountSid, question.token);
        if (verdict === 'accepted') trusted.add(question.token);
        return isTrusted ? 'accepted' : verdict;
      },
    };
  });
}
