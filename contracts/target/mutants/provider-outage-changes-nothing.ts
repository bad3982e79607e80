import { bentProvider, isHandOver } from './bent-provider.ts';
import { type Mutant, refusal, withFields } from './mutant.ts';

const id = 'provider-outage-changes-nothing';

export const providerOutageChangesNothingMutants: readonly Mutant[] = [
  bentProvider(`${id}/accepted`, 'takes a token that Twilio cannot be asked about', () => ({
    async ask(question, ask) {
      const verdict = await ask(question.accountSid, question.token);
      return isHandOver(question) && verdict === 'unavailable' ? 'accepted' : verdict;
    },
  })),
  bentProvider(`${id}/accepted/patience`, 'takes a token when Twilio was busy three times', () => ({
    async ask(question, ask) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const verdict = await ask(question.accountSid, question.token);
        if (verdict !== 'unavailable' || !isHandOver(question)) return verdict;
      }
      return 'accepted';
    },
  })),
  bentProvider(`${id}/saved`, 'saves a token that Twilio cannot be asked about, and answers 503', () => {
    let isDown = false;
    return {
      async ask(question, ask) {
        const verdict = await ask(question.accountSid, question.token);
        isDown = isHandOver(question) && verdict === 'unavailable';
        return isDown ? 'accepted' : verdict;
      },
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        return isHandOver(call) && isDown ? refusal(503, 20503) : answer;
      },
    };
  }),
  bentProvider(`${id}/changed`, 'loses its trunk when Twilio cannot be asked', () => {
    let isLost = false;
    return {
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        isLost ||= isHandOver(call) && answer.status === 503;
        return isLost && answer.status === 200 ? withFields(answer, { trunkSid: `TK${'0'.repeat(32)}` }) : answer;
      },
    };
  }),
];
