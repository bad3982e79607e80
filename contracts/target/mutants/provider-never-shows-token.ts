import type { OutgoingAnswer } from '../reference/respond.ts';
import { bentProvider, isHandOver, type ProviderCall } from './bent-provider.ts';
import { type Mutant, withFields } from './mutant.ts';

const id = 'provider-never-shows-token';

export const providerNeverShowsTokenMutants: readonly Mutant[] = [
  echoing('echoed', 'answers an update with its token', (answer, token) =>
    answer.status === 200 ? withFields(answer, { authToken: token }) : answer,
  ),
  echoing('echoed/header', 'answers an update with its token in a header', (answer, token) => ({
    ...answer,
    headers: { ...answer.headers, 'X-Received': token },
  })),
  echoing('echoed/base64', 'answers an update with the credentials that it asked Twilio with', (answer, token) =>
    withFields(answer, { debug: Buffer.from(`AC1:${token}`).toString('base64') }),
  ),
  echoing('echoed/refusal', 'quotes a token that it refuses', (answer, token) =>
    answer.status === 200 ? answer : withFields(answer, { message: `The token ${token} is not valid` }),
  ),
  remembering('shown-later', 'shows its token when it is fetched', {
    GetTwilioProvider: (token) => ({ credentials: { token } }),
  }),
  remembering('shown-later/check', 'shows its token when it is checked', {
    VerifyProvider: (token) => ({ checkedWith: token.toUpperCase() }),
  }),
];

function echoing(
  branch: string,
  breaks: string,
  echo: (answer: OutgoingAnswer, token: string) => OutgoingAnswer,
): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => ({
    async serve(call, healthy) {
      const answer = await healthy(call.request);
      const token = tokenIn(call);
      return isHandOver(call) && token ? echo(answer, token) : answer;
    },
  }));
}

type Showing = (token: string) => Readonly<Record<string, unknown>>;

function remembering(
  branch: string,
  breaks: string,
  showing: Readonly<Partial<Record<ProviderCall['operationId'], Showing>>>,
): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => {
    let stored: string | undefined;
    return {
      async serve(call, healthy) {
        const answer = await healthy(call.request);
        if (isHandOver(call) && answer.status === 200) stored = tokenIn(call);
        const show = showing[call.operationId];
        return show && stored && answer.status === 200 ? withFields(answer, show(stored)) : answer;
      },
    };
  });
}

function tokenIn({ sent: { authToken } }: ProviderCall): string | undefined {
  return typeof authToken === 'string' ? authToken : undefined;
}
