/** Longest id that is made of a name, in characters. */
const LONGEST = 40;

/** Letters that decomposing leaves whole. */
const SPELLED: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', ø: 'o', œ: 'oe', ł: 'l', đ: 'd', þ: 'th' };

/** A short id made of a name (`Check the invoice` → `check-the-invoice`); `otherwise` where nothing of it is left. */
export const shortId = (name: string, otherwise: string): string => {
  const plain = name
    .toLowerCase()
    .replace(/[ßæøœłđþ]/gu, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const short = Array.from(plain).slice(0, LONGEST).join('').replace(/-$/u, '');
  return short === '' ? otherwise : short;
};

/** Ids for several names, each its own: those that would be taken twice get a number. */
export const uniqueIds = () => {
  const taken = new Set<string>();
  return (id: string): string => {
    let unique = id;
    for (let number = 2; taken.has(unique); number += 1) unique = `${id}-${number}`;
    taken.add(unique);
    return unique;
  };
};
