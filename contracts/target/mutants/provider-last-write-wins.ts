import { bentProvider, isHandOver } from './bent-provider.ts';
import type { Mutant } from './mutant.ts';

const id = 'provider-last-write-wins';

export const providerLastWriteWinsMutants: readonly Mutant[] = [
  bentProvider(`${id}/older`, 'accepts each update and goes on with the first token', () => {
    let first: string | undefined;
    return {
      async ask(question, ask) {
        if (!isHandOver(question)) return ask(question.accountSid, first ?? question.token);
        const verdict = await ask(question.accountSid, question.token);
        if (verdict === 'accepted') first ??= question.token;
        return verdict;
      },
    };
  }),
  bentProvider(`${id}/neither`, 'mixes two tokens that it is given at once', () =>
    mixing((a, b) => a.slice(16) + b.slice(16)),
  ),
  bentProvider(`${id}/neither/lost`, 'has no token any more when it was given two at once', () => mixing(() => '')),
];

function mixing(mix: (one: string, other: string) => string): ReturnType<Parameters<typeof bentProvider>[2]> {
  const underWay: string[] = [];
  let mixed: string | undefined;
  return {
    async ask(question, ask) {
      if (!isHandOver(question)) return ask(question.accountSid, mixed ?? question.token);
      underWay.push(question.token);
      const [one = '', other] = underWay;
      mixed = other === undefined ? undefined : mix(one, other);
      // The other one may come as long as Twilio has not answered.
      const verdict = await ask(question.accountSid, question.token);
      underWay.splice(underWay.indexOf(question.token), 1);
      return verdict;
    },
  };
}
