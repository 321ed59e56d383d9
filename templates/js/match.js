// A query's terms against one text in two languages -> where they stand in each, and how exactly.
import { readsAs } from "./syllables.js";
import { figuresIn } from "./figures.js";

// How exactly, 0 best; English goes before readings for a reader of English.
const SAME = 0;
const FOLDED = 1;
const VALUE = 2;
const INSIDE = 7;
const CHINESE = { sound: [3, 4, 6], words: [4, 5, 6, 9] };
const ENGLISH = { sound: [4, 5, 8], words: [0, 1, 2, 3] };
const SHORT_SOUND = 3;
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

function bySound(text, term, readings, levels) {
  const { folded, places } = text.fold;
  for (const loose of [0, 1, 2]) {
    const own = [];
    for (let at = 0; at < folded.length; at += 1) {
      const end = readsAs(folded, at, term.sound, loose, readings);
      if (end > at) {
        own.push([places[at], places[end]]);
        at = end - 1;
      }
    }
    const level = loose === 2 && term.sound.length <= SHORT_SOUND ? levels[0] + 0.5 : levels[loose];
    if (own.length) return { level, own, other: [] };
  }
  return NONE;
}

function byWords(text, term, levels) {
  const other = [];
  let level = 0;
  const { words } = text;
  if (term.exact) {
    for (let i = 0; i < words.length; i += 1) {
      if (term.words.every((word, n) => words[i + n]?.[0] === word)) {
        const [last, at] = words[i + term.words.length - 1];
        other.push([text.other.places[words[i][1]], text.other.places[at + last.length]]);
      }
    }
    return other.length ? { level: levels[0], own: [], other } : NONE;
  }
  for (const near of term.like) {
    let best = Infinity;
    for (const [word, at] of words) {
      const far = near.get(word);
      if (far !== undefined) {
        best = Math.min(best, far);
        other.push([text.other.places[at], text.other.places[at + word.length]]);
      }
    }
    if (best === Infinity) return NONE;
    level = Math.max(level, levels[best]);
  }
  return { level, own: [], other };
}

function byValue(text, term) {
  const spans = ({ folded, places }) =>
    figuresIn(folded).filter(([, , value]) => value === term.value).map(([start, end]) => [places[start], places[end]]);
  const [own, other] = [spans(text.fold), spans(text.other)];
  return { level: own.length || other.length ? VALUE : Infinity, own, other };
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

// `reader`: { english, readings, apart }. A term's `like` holds its words' likenesses (words.js).
function matchTerm(text, term, reader) {
  const levels = reader.english ? ENGLISH : CHINESE;
  if (term.either) {
    const [sound, apart] = term.either;
    return either([matchTerm(text, sound, reader), every(apart.map((one) => matchTerm(text, one, reader)))]);
  }
  const found = [literal(text, term, reader.apart)];
  if (term.sound) found.push(bySound(text, term, reader.readings, levels.sound));
  if (term.words && text.words.length) found.push(byWords(text, term, levels.words));
  if (term.value) found.push(byValue(text, term));
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
  if (query.without.some((term) => matchTerm(text, term, reader).level < CHINESE.words[2])) return null;
  return { level: found.level, own: merged(found.own), other: merged(found.other) };
}
