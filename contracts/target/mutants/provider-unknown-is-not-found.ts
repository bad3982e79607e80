import type { OutgoingAnswer, Respond } from '../reference/respond.ts';
import { bentProvider, isHandOver, type ProviderCall } from './bent-provider.ts';
import { type Mutant, refusal } from './mutant.ts';

const id = 'provider-unknown-is-not-found';
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const providerUnknownIsNotFoundMutants: readonly Mutant[] = [
  forUnknown('found', 'shows its one provider whatever the id is', (call, healthy, known) =>
    healthy({ ...call.request, target: call.request.target.replace(idOf(call), known) }),
  ),
  forUnknown('found/update', 'says that it has updated a provider that does not exist', async (call, healthy, known) =>
    isHandOver(call)
      ? healthy({ ...call.request, method: 'GET', target: `/api/v1/providers/twilio/${known}`, body: '' })
      : healthy(call.request),
  ),
  forUnknown('other-status', 'answers 410 for a provider that does not exist', async () => refusal(410, 20404)),
  forUnknown('other-status/malformed', 'fails on an id that is no UUID', async (call, healthy) =>
    UUID.test(idOf(call)) ? healthy(call.request) : refusal(500, 20500),
  ),
];

type Serve = (call: ProviderCall, healthy: Respond, known: string) => Promise<OutgoingAnswer>;

function forUnknown(branch: string, breaks: string, serve: Serve): Mutant {
  return bentProvider(`${id}/${branch}`, breaks, () => {
    let known: string | undefined;
    return {
      async serve(call, healthy) {
        if (known !== undefined && idOf(call) !== known) return serve(call, healthy, known);
        const answer = await healthy(call.request);
        if (answer.status === 200) known = idOf(call);
        return answer;
      },
    };
  });
}

function idOf({ parameters }: ProviderCall): string {
  return parameters['id'] ?? '';
}
