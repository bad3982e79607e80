import type { Call, Engine } from '../engine.ts';

/** The absolute address of a path of this server. */
export function publicUrl({ request, match }: Call, { choices }: Engine, path: string): string {
  const documented = match.operation.path.startsWith('/v1/Keys')
    ? 'https://iam.twilio.com'
    : 'https://accounts.twilio.com';
  const { host } = request.headers;
  if (choices.pageUrls === 'documented-host' || !isPlainHost(host)) return documented + path;
  return `http://${host}${path}`;
}

/** A Host header is whatever the client wrote, so it is shown only where nothing can hide in it. */
function isPlainHost(host: string | undefined): host is string {
  return host !== undefined && /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-fA-F:.]{2,45}\](:\d{1,5})?$/.test(host);
}
