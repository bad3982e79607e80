import type { Choices } from '../choices.ts';
import type { OutgoingAnswer } from '../respond.ts';

export interface Transaction {
  readonly requestId: string;
  readonly startedMs: number;
  readonly finishedMs: number;
}

/** Adds the headers that every answer carries. What a handler has set itself stays. */
export function withStandardHeaders(answer: OutgoingAnswer, about: Transaction, choices: Choices): OutgoingAnswer {
  const headers = {
    ...transactionHeaders(about),
    ...(answer.status < 400 || choices.corsHeaders === 'always' ? corsHeaders : {}),
    ...(choices.extraHeaders ? extraHeaders : {}),
    ...(answer.json === undefined ? {} : { 'Content-Type': contentType('application/json', choices) }),
    ...answer.headers,
  };
  return { ...answer, headers };
}

export function contentType(mediaType: string, { jsonCharset, charsetParameter }: Choices): string {
  return jsonCharset ? mediaType + charsetParameter : mediaType;
}

function transactionHeaders({ requestId, startedMs, finishedMs }: Transaction) {
  return {
    Date: new Date(finishedMs).toUTCString(),
    'Twilio-Request-Id': requestId,
    'Twilio-Request-Duration': (Math.max(0, finishedMs - startedMs) / 1000).toFixed(3),
    'X-Home-Region': 'us1',
  };
}

const corsHeaders = {
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Allow-Headers':
    'Accept, Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Idempotency-Key',
  'Access-Control-Allow-Methods': 'GET, POST, DELETE, OPTIONS',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
};

const extraHeaders = {
  'Strict-Transport-Security': 'max-age=31536000',
  'Twilio-Concurrent-Requests': '1',
  'X-API-Domain': 'api.twilio.com',
  'X-Powered-By': 'AT-5000',
  'X-Shenanigans': 'none',
};
