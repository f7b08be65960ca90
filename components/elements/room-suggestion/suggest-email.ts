/** Where most private addresses are. A slip in one of these is likelier than a domain that looks like it. */
const DOMAINS = [
  'gmail.com',
  'googlemail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'protonmail.com',
];

/** Real domains that are one slip away from those above. */
const REAL = new Set(['mail.com', 'email.com', 'ymail.com']);

/** Endings that do not exist, or that hardly anybody means. */
const ENDINGS: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  vom: 'com',
  xom: 'com',
  cpm: 'com',
  ogr: 'org',
  orgg: 'org',
  nte: 'net',
  met: 'net',
  ent: 'net',
  edi: 'edu',
};

/** Whether one letter too many, too few, wrong, or two exchanged make one of the other (Damerau–Levenshtein distance 1). */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const [left, right] = [a.slice(start), b.slice(start)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    (left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2))
  );
}

function mendedDomain(domain: string): string {
  // A comma is beside the point on most keyboards.
  const plain = domain
    .toLowerCase()
    .replaceAll(',', '.')
    .replace(/\s/g, '')
    .replace(/\.{2,}/g, '.')
    .replace(/\.$/, '');
  const end = plain.lastIndexOf('.') + 1;
  const ending = plain.slice(end);
  const mended = end > 0 ? plain.slice(0, end) + (ENDINGS[ending] ?? ending) : plain;
  if (REAL.has(mended) || DOMAINS.includes(mended)) return mended;
  return DOMAINS.find((known) => isOneSlip(mended, known)) ?? mended;
}

/** What was probably meant, where an e-mail address has an obvious slip in it; `null` where there is none. */
export function suggestEmail(email: string): string | null {
  const typed = email.trim();
  const at = typed.indexOf('@');
  if (at < 1 || typed.includes('@', at + 1) || typed.length > 254) return null;
  const [name, domain] = [typed.slice(0, at).replace(/\s/g, ''), typed.slice(at + 1)];
  const mended = mendedDomain(domain);
  // Nobody is corrected for capitals.
  const isMended = mended.includes('.') && mended !== domain.toLowerCase();
  const meant = `${name}@${isMended ? mended : domain}`;
  return meant === typed ? null : meant;
}
