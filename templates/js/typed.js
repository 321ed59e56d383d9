// The letters and figures of a query: what more they may mean.
import { bare } from "./syllables.js";
import { valueOf } from "./figures.js";

const LETTERS = /^[a-zü']+$/;
const ZHUYIN = /[ㄅ-ㄩ]/;
const SCALE = /^(hundred|thousand|million|billion|trillion|percent)$/;
const SOUND = /^(?:[a-z]+[1-5]?|[\u3400-\u9fff])+$/;

// Note in a term what it sounds like, its English words, its amount.
export function enrich(term, folded, fold, phrase) {
  term.value = valueOf(folded);
  const spoken = bare(term.typed).replace(/['’\s]/g, "");
  if (!phrase && /[a-z]/.test(spoken) && spoken.length > 1 && SOUND.test(spoken)) term.sound = fold(spoken).folded;
  if (/^[a-z0-9ß-ɏ][a-z0-9ß-ɏ'.\s-]*$/.test(folded) && !term.value) {
    term.words = folded.split(/[-\s]+|'(?!s)/).map((word) => word.replace(/^[.']+|[.']+$/g, "")).filter(Boolean);
    term.exact = phrase;
  }
}

// Items that only together mean something: 44.64 million, luó diàn.
export function joined(list, spoken) {
  const plain = (item) => !item.not && !item.phrase;
  const isSyllable = (item) => plain(item) && (ZHUYIN.test(item.text) || LETTERS.test(bare(item.text.toLowerCase()))) && spoken.has(bare(item.text.toLowerCase()).replace(/[1-5]$/, ""));
  const isNumber = (item) => plain(item) && /^[\d０-９][\d０-９.,，．]*$/.test(item.text);
  const out = [];
  for (const item of list) {
    const last = out.at(-1);
    if (last && isNumber(last) && SCALE.test(item.text.toLowerCase())) out[out.length - 1] = { ...last, text: `${last.text} ${item.text}` };
    else if (last?.parts && isSyllable(item)) last.parts.push(item);
    else out.push({ ...item, parts: isSyllable(item) ? [item] : null });
  }
  return out;
}

// Syllables typed apart: one reading, or words of their own.
export function eitherOf(parts, term) {
  const apart = parts.map((part) => term(part.text));
  const sound = term(parts.map((part) => part.text).join(""));
  for (const one of apart) delete one.sound;
  delete sound.words;
  return { either: [sound, apart], typed: parts.map((part) => part.text).join(" "), pieces: sound.pieces, not: false };
}
