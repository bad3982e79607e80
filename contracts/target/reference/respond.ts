/** The seam between the server and its socket: mutants wrap it, and tests call it without a network. */

export type Respond = (request: IncomingRequest) => Promise<OutgoingAnswer>;

export interface IncomingRequest {
  readonly method: string;
  /** Path and query, as sent. */
  readonly target: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Serialised by the listener. */
  readonly json?: unknown;
  /** Sent as it is, and instead of `json` where both are there. */
  readonly text?: string;
  /** Nothing is sent, and the connection is closed. */
  readonly hangsUp?: true;
  /** Half of the body is sent, and the connection is closed. */
  readonly isCut?: true;
}
