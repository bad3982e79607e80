import { STATUS_CODES } from 'node:http';
import type { Choices } from '../choices.ts';
import { type Refusal, situations } from '../refusal.ts';
import type { OutgoingAnswer } from '../respond.ts';
import { contentType } from './answer-headers.ts';

/** Says why a request was refused, in the dialect that was chosen. */
export function errorAnswer(refusal: Refusal, choices: Choices): OutgoingAnswer {
  const { situation, message } = refusal;
  const [status, code] = situations(choices)[situation];
  const headers = Object.fromEntries(
    Object.entries(refusal.headers).filter(([name]) => choices.challenge || name !== 'WWW-Authenticate'),
  );
  if (choices.errorDialect === 'twilio') {
    const details = choices.errorDetails ? { details: {} } : {};
    return { status, headers, json: { code, message, more_info: `${choices.moreInfo}/${code}`, status, ...details } };
  }
  const type = `${choices.moreInfo}/${code}`;
  const problem = { type, title: STATUS_CODES[status] ?? 'Error', status, code, detail: message };
  return {
    status,
    headers: { ...headers, 'Content-Type': contentType('application/problem+json', choices) },
    json: problem,
  };
}
