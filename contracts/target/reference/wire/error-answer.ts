import { STATUS_CODES } from 'node:http';
import type { Choices } from '../choices.ts';
import { type Refusal, situations } from '../refusal.ts';
import type { OutgoingAnswer } from '../respond.ts';
import { contentType } from './answer-headers.ts';

/** Says why a request was refused, in the dialect that was chosen. */
export function errorAnswer({ situation, message, headers }: Refusal, choices: Choices): OutgoingAnswer {
  const [status, code] = situations(choices)[situation];
  if (choices.errorDialect === 'twilio') {
    const more_info = `https://www.twilio.com/docs/errors/${code}`;
    return { status, headers, json: { code, message, more_info, status } };
  }
  const type = `https://www.twilio.com/docs/api/errors/${code}`;
  const problem = { type, title: STATUS_CODES[status] ?? 'Error', status, code, detail: message };
  return {
    status,
    headers: { ...headers, 'Content-Type': contentType('application/problem+json', choices) },
    json: problem,
  };
}
