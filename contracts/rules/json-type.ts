/** Whether a content type is JSON: application/json or any type that ends in +json, with any parameters. */
export function isJsonType(contentType: string): boolean {
  return /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(contentType.trim());
}
