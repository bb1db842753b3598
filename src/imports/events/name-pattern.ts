/** Whether a name of the log fits a pattern of the mapping file: case and spaces around do not count, `*` is anything. */
export function namePattern(pattern: string): (name: string) => boolean {
  const parts = comparable(pattern).split('*');
  const [first = ''] = parts;
  if (parts.length === 1) return (name) => comparable(name) === first;
  const last = parts.at(-1) ?? '';
  const middle = parts.slice(1, -1);
  // Found part by part from the left, not by a regular expression, which could take forever on a crafted pattern.
  return (name) => {
    const text = comparable(name);
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length) return false;
    let from = first.length;
    for (const part of middle) {
      const at = text.indexOf(part, from);
      if (at === -1) return false;
      from = at + part.length;
    }
    return from <= text.length - last.length;
  };
}

const comparable = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLowerCase();
