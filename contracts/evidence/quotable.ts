/** A SID as a finding may quote it; anything else that a server puts in its place could be a secret. */
export function quotableSid(text: string): string {
  return /^[A-Z]{2}[0-9a-f]{32}$/i.test(text) ? text : 'something that is no SID';
}

/** A content type as a finding may quote it: its parameters could say anything. */
export function quotableType(contentType: string): string {
  const [type] = /^[a-z]+\/[\w.+-]{1,40}/i.exec(contentType) ?? [];
  return type ?? 'no media type';
}
