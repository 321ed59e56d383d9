// A query's terms against one text in two languages -> where they stand in each, and how exactly.

// How exactly, 0 best; other ways to match, of letters and figures, have their own (ways.js).
const SAME = 0;
const FOLDED = 1;
const INSIDE = 7;
// A passage that only sounds like a word, or may only be misspelt, is not one "without" it.
const LOOSE = 6;
// A text that holds the words themselves is not lit where it only sounds like them.
const LIT = 2;

const NONE = { level: Infinity, own: [], other: [] };

function literal(text, term, apart) {
  const own = [];
  let level = Infinity;
  const { folded, places } = text.fold;
  for (const found of folded.matchAll(term.pattern)) {
    const span = [places[found.index], places[found.index + found[0].length]];
    const stands = text.source.slice(...span);
    const other = apart.length && [...term.typed].some((c, i) => c !== stands[i] && apart.includes(c + stands[i]));
    if (other) continue;
    own.push(span);
    const inside = /\d/.test(found[0][0]) && /\d/.test(folded[found.index - 1] ?? "");
    const same = text.shown.slice(...span).normalize("NFKC").toLowerCase() === term.typed;
    level = Math.min(level, inside ? INSIDE : same ? SAME : FOLDED);
  }
  return { level, own, other: [] };
}

function either(found) {
  const best = Math.min(...found.map((one) => one.level));
  const lit = found.filter((one) => one.level <= best + LIT);
  return { level: best, own: lit.flatMap((one) => one.own), other: lit.flatMap((one) => one.other) };
}

function every(found) {
  const level = Math.max(...found.map((one) => one.level));
  if (level === Infinity) return NONE;
  return { level, own: found.flatMap((one) => one.own), other: found.flatMap((one) => one.other) };
}

// `reader` is the index: its `apart`, and its `letters` where the query has any.
function matchTerm(text, term, reader) {
  if (term.either) {
    const [sound, apart] = term.either;
    return either([matchTerm(text, sound, reader), every(apart.map((one) => matchTerm(text, one, reader)))]);
  }
  const found = [literal(text, term, reader.apart), ...(reader.letters?.ways(text, term, reader) ?? [])];
  const kept = found.filter((one) => one.level < Infinity);
  return kept.length ? either(kept) : NONE;
}

function merged(spans) {
  const out = [];
  for (const span of spans.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else out.push([...span]);
  }
  return out;
}

// { level, own, other } or null; own and other are places in the source and in its translation.
export function match(text, query, reader) {
  const found = every(query.terms.map((term) => matchTerm(text, term, reader)));
  if (found.level === Infinity) return null;
  if (query.without.some((term) => matchTerm(text, term, reader).level < LOOSE)) return null;
  return { level: found.level, own: merged(found.own), other: merged(found.other) };
}
