import type { InterceptingProxy } from '../../client/relay/intercepting-proxy.ts';
import type { Addresses, Target } from '../../target/target.ts';

export interface Surroundings {
  readonly target: Target;
  /** Where the relays are. */
  readonly addresses: Addresses;
  readonly proxy?: InterceptingProxy;
}

/** The variables by which a command finds the relay, the accounts and, where there is one, the proxy. */
export function environmentFor({ target, addresses, proxy }: Surroundings): Readonly<Record<string, string>> {
  const { owner, stranger, provider } = target;
  return present({
    ACCOUNTS_URL: addresses.accounts,
    IAM_URL: addresses.iam,
    API_URL: addresses.v2010,
    PROVIDER_URL: addresses.provider,
    TWILIO_ACCOUNT_SID: owner?.accountSid,
    TWILIO_AUTH_TOKEN: owner?.authToken,
    STRANGER_ACCOUNT_SID: stranger?.accountSid,
    STRANGER_AUTH_TOKEN: stranger?.authToken,
    PROVIDER_ID: provider?.id,
    PROVIDER_TOKEN: provider?.token,
    ...(proxy && { ...trusting(proxy.certificate), ...leadingTo(proxy.origin) }),
  });
}

// Each family of clients looks for a proxy, and for whom to trust, under names of its own.
function leadingTo(origin: string): Readonly<Record<string, string>> {
  const none = '127.0.0.1,localhost';
  return {
    HTTP_PROXY: origin,
    HTTPS_PROXY: origin,
    http_proxy: origin,
    https_proxy: origin,
    NO_PROXY: none,
    no_proxy: none,
  };
}

function trusting(certificate: string): Readonly<Record<string, string>> {
  return {
    NODE_EXTRA_CA_CERTS: certificate,
    REQUESTS_CA_BUNDLE: certificate,
    SSL_CERT_FILE: certificate,
    CURL_CA_BUNDLE: certificate,
  };
}

function present(variables: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(variables).filter((it): it is [string, string] => it[1] !== undefined));
}
