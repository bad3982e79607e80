/** Whether a keyword says nothing that travels on the wire. */
export function isAnnotation(keyword: string): boolean {
  return keyword.startsWith('x-') || ANNOTATIONS.has(keyword);
}

const ANNOTATIONS: ReadonlySet<string> = new Set(
  // What a reference leads to is compared where it leads from, and a discriminator is a hint.
  `title summary description example examples externalDocs tags xml links $comment $id $schema $anchor $defs definitions
   discriminator`.split(/\s+/),
);
