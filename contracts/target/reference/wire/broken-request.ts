import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers what is not HTTP at all, or too large or too slow to become a request, and hangs up. */
export function answerBrokenRequest(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = statuses[error.code ?? ''] ?? 400;
  const message = STATUS_CODES[status] ?? '';
  const more_info = 'https://www.twilio.com/docs/errors/20001';
  const body = JSON.stringify({ code: 20001, message, more_info, status });
  const head = [`HTTP/1.1 ${status} ${message}`, 'Content-Type: application/json', `Content-Length: ${body.length}`];
  socket.end([...head, 'Connection: close', '', body].join('\r\n'));
}

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
