/**
 * A value as JSON that can stand in a script element: nothing in it ends the element or begins a comment, and no mark that
 * turns or hides text stays as such in the file.
 */
export function scriptData(value: unknown): string {
  return JSON.stringify(value).replaceAll(UNSAFE, (it) => `\\u${it.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Outside of its strings, JSON has none of these.
const UNSAFE = /[<>&\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
