import type { ActorName, Exchange } from './exchange.ts';
import type { SecretRegistry } from './secrets.ts';

/** A shell line that repeats a request; credentials and secret fields come from the environment. */
export function curlLine(exchange: Exchange, secrets: SecretRegistry): string {
  const { method, url, headers, body } = exchange.request;
  const contentType = headers['content-type'];
  return [
    'curl -sS -i',
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...credentialArguments(exchange.actor, headers.authorization),
    ...(contentType === undefined ? [] : [`-H ${quoted(`Content-Type: ${contentType}`)}`]),
    ...(body === undefined || body === '' ? [] : [`--data-raw ${bodyArgument(secrets.redact(body))}`]),
    quoted(secrets.redact(url)),
  ].join(' ');
}

const USERS: Readonly<Record<Exclude<ActorName, 'nobody'>, string>> = {
  owner: '$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN',
  'owner-secondary': '$TWILIO_ACCOUNT_SID:$SECONDARY_AUTH_TOKEN',
  'owner-old-token': '$TWILIO_ACCOUNT_SID:$OLD_AUTH_TOKEN',
  'owner-deleted-secondary': '$TWILIO_ACCOUNT_SID:$DELETED_SECONDARY_AUTH_TOKEN',
  stranger: '$STRANGER_ACCOUNT_SID:$STRANGER_AUTH_TOKEN',
  'wrong-token': '$TWILIO_ACCOUNT_SID:$WRONG_AUTH_TOKEN',
  'unknown-account': '$UNKNOWN_ACCOUNT_SID:$TWILIO_AUTH_TOKEN',
  'api-key': '$API_KEY_SID:$API_KEY_SECRET',
  'restricted-key': '$RESTRICTED_KEY_SID:$RESTRICTED_KEY_SECRET',
  'deleted-key': '$DELETED_KEY_SID:$DELETED_KEY_SECRET',
  subaccount: '$SUBACCOUNT_SID:$SUBACCOUNT_AUTH_TOKEN',
};

function credentialArguments(actor: ActorName, authorization: string | undefined): readonly string[] {
  if (actor === 'nobody' || authorization === undefined) return [];
  const bearer = authorization.startsWith('Bearer');
  const token = actor === 'owner' ? '$PROVIDER_TOKEN' : '$WRONG_PROVIDER_TOKEN';
  return bearer ? [`-H "Authorization: Bearer ${token}"`] : [`-u "${USERS[actor]}"`];
}

// A redacted value becomes a shell variable, so that the reader can put the secret back without editing the line.
function bodyArgument(body: string): string {
  return quoted(body).replaceAll(/\[secret (\d+)\]/g, `'"$SECRET_$1"'`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
