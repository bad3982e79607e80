import { bentProvider, isHandOver } from './bent-provider.ts';
import { type Mutant, refusal, withFields } from './mutant.ts';

const id = 'provider-refusal-changes-nothing';

export const providerRefusalChangesNothingMutants: readonly Mutant[] = [
  bentProvider(`${id}/saved`, 'saves a token, asks Twilio, and keeps what was refused', () => {
    let isRefused = false;
    return {
      async ask(question, ask) {
        const verdict = await ask(question.accountSid, question.token);
        isRefused = isHandOver(question) && verdict === 'refused';
        return isRefused ? 'accepted' : verdict;
      },
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        return isHandOver(call) && isRefused ? refusal(400, 20001) : answer;
      },
    };
  }),
  bentProvider(`${id}/saved/forgotten`, 'forgets its token when another one is refused', () => {
    let isRefused = false;
    return {
      async ask(question, ask) {
        if (!isHandOver(question)) return ask(question.accountSid, isRefused ? '0'.repeat(32) : question.token);
        const verdict = await ask(question.accountSid, question.token);
        isRefused = verdict === 'refused';
        return verdict;
      },
    };
  }),
  bentProvider(`${id}/saved/malformed`, 'keeps a malformed token that it refuses', () => {
    let kept: string | undefined;
    return {
      async ask(question, ask) {
        if (isHandOver(question)) kept = undefined;
        return ask(question.accountSid, kept ?? question.token);
      },
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        const { authToken } = call.sent;
        if (isHandOver(call) && answer.status === 400) kept = typeof authToken === 'string' ? authToken : kept;
        return answer;
      },
    };
  }),
  bentProvider(`${id}/changed`, 'loses its name when a token is refused', () => {
    let isRefused = false;
    return {
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        if (isHandOver(call) && answer.status === 400) isRefused = true;
        return isRefused && answer.status === 200 ? withFields(answer, { name: 'Refused' }) : answer;
      },
    };
  }),
];
