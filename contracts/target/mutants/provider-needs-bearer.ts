import { bentProvider, isHandOver, type ProviderCall } from './bent-provider.ts';
import { type Mutant, refusal } from './mutant.ts';

const id = 'provider-needs-bearer';

export const providerNeedsBearerMutants: readonly Mutant[] = [
  lettingIn('accepted', 'shows a provider to whoever asks', (call) => !isHandOver(call)),
  lettingIn('accepted/update', 'takes a token from whoever hands it over', isHandOver),
  lettingIn('accepted/any-bearer', 'takes any bearer token for the right one', ({ request }) =>
    /^bearer /i.test(request.headers['authorization'] ?? ''),
  ),
  bentProvider(`${id}/other-status`, 'answers 404 without its bearer token', () => ({
    async serve(call, healthy) {
      const answer = await healthy(call.request);
      return answer.status === 401 ? refusal(404, 20404) : answer;
    },
  })),
];

function lettingIn(branch: string, breaks: string, isLetIn: (call: ProviderCall) => boolean): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => {
    let key: string | undefined;
    return {
      async serve(call, healthy) {
        const { request } = call;
        const answer = await healthy(request);
        if (answer.status === 200) key ??= request.headers['authorization'];
        if (answer.status !== 401 || key === undefined || !isLetIn(call)) return answer;
        return healthy({ ...request, headers: { ...request.headers, authorization: key } });
      },
    };
  });
}
