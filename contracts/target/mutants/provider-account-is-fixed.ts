import { bentProvider, isHandOver, type Question } from './bent-provider.ts';
import { type Mutant, withFields } from './mutant.ts';

const id = 'provider-account-is-fixed';

export const providerAccountIsFixedMutants: readonly Mutant[] = [
  bentProvider(`${id}/moved`, 'answers an update with the account that it names', () => ({
    async serve(call, healthy) {
      const answer = await healthy(call.request);
      const accountSid = accountIn(call);
      return accountSid && answer.status === 200 ? withFields(answer, { accountSid }) : answer;
    },
  })),
  bentProvider(`${id}/moved/later`, 'takes the account that an update names, and shows it when it is fetched', () => {
    let moved: string | undefined;
    return {
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        moved = accountIn(call) ?? moved;
        const isShown = call.operationId === 'GetTwilioProvider' && answer.status === 200;
        return isShown && moved ? withFields(answer, { accountSid: moved }) : answer;
      },
    };
  }),
  bentProvider(`${id}/asked-for-another`, 'asks Twilio about the account that an update names', () => ({
    ask: (question, ask) => ask(accountIn(question) ?? question.accountSid, question.token),
  })),
  bentProvider(`${id}/accepted`, "takes another account's token without asking", () => ({
    async ask(question, ask) {
      return accountIn(question) === undefined ? ask(question.accountSid, question.token) : 'accepted';
    },
  })),
];

function accountIn(request: Pick<Question, 'operationId' | 'sent'>): string | undefined {
  const { accountSid } = request.sent;
  return isHandOver(request) && typeof accountSid === 'string' ? accountSid : undefined;
}
