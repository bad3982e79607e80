/** What the documents allow, in characters and in items. */
export const LONGEST_NAME = 64;
export const LARGEST_PAGE = 1000;
export const DEFAULT_PAGE_SIZE = 50;
