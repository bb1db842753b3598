const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

/** Text as content of an element or of a quoted attribute, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return text.replaceAll(/[&<>"'`]/g, (character) => ESCAPES[character] ?? character);
}
