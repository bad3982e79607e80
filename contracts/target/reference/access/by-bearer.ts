import type { Call, Engine, Handler, ProviderHandler } from '../engine.ts';
import { Refusal } from '../refusal.ts';
import type { Provider } from '../world/provider.ts';
import { sameSecret } from './same-secret.ts';

/** Opens an operation to whoever holds a provider's bearer token. */
export function byBearer(handler: ProviderHandler): Handler {
  return (call, engine) => {
    const own = providersOf(call, engine);
    return handler({ ...call, provider: namedProvider(call, own) }, engine);
  };
}

function providersOf({ request }: Call, { world }: Engine): readonly Provider[] {
  const token = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const own = [...world.providers.values()].filter(({ bearerToken }) => sameSecret(bearerToken, token));
  if (own.length > 0) return own;
  throw new Refusal('no-bearer', 'Authenticate', { 'WWW-Authenticate': 'Bearer' });
}

function namedProvider({ match }: Call, providers: readonly Provider[]): Provider {
  const id = (match.parameters.id ?? '').toLowerCase();
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw new Refusal('malformed-sid', 'The id is not a UUID');
  const provider = providers.find((it) => it.id === id);
  if (provider === undefined) throw new Refusal('unknown-provider', 'The provider was not found');
  return provider;
}
