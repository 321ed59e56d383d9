// What a reader types -> terms that must all be there, or must not.
import { HAN } from "./fold.js";
import { bare } from "./syllables.js";
import { valueOf } from "./figures.js";

const LONGEST_QUERY = 200;
const ITEM = /([-－]?)(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|『([^』]*)』?)|(\S+)/gu;
const LETTERS = /^[a-zü']+$/;
const ZHUYIN = /[ㄅ-ㄩ]/;
const SCALE = /^(hundred|thousand|million|billion|trillion|percent)$/;
// Signs of writing may be missing or other than typed; what else is typed must stand there.
const IGNORED = /(?:(?![{}[\]\\@#&/_*%.])[\p{P}\s])+/u;
const FULL_STOP = /\.(?!\d)|(^|\D)\./g;
const SOUND = /^(?:[a-z]+[1-5]?|[\u3400-\u9fff])+$/;

const escaped = (text) => text.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");

function pattern(folded) {
  const pieces = folded.replace(FULL_STOP, "$1 ").split(IGNORED).filter(Boolean);
  return { pieces, pattern: new RegExp(pieces.map(escaped).join("[\\p{P}\\s]{0,4}"), "gu") };
}

function term(raw, fold, not, phrase) {
  const typed = raw.normalize("NFKC").toLowerCase();
  const { folded } = fold(raw);
  const made = { ...pattern(folded), typed, not, value: valueOf(folded) };
  const spoken = bare(typed).replace(/['’\s]/g, "");
  if (!phrase && /[a-z]/.test(spoken) && spoken.length > 1 && SOUND.test(spoken)) made.sound = fold(spoken).folded;
  if (/^[a-z0-9ß-ɏ][a-z0-9ß-ɏ'.\s-]*$/.test(folded) && !made.value) {
    made.words = folded.split(/[-\s]+|'(?!s)/).map((word) => word.replace(/^[.']+|[.']+$/g, "")).filter(Boolean);
    made.exact = phrase;
  }
  return made;
}

function items(text) {
  const found = [];
  for (const [, minus, ...parts] of text.matchAll(ITEM)) {
    const quoted = parts.slice(0, 4).find((part) => part !== undefined);
    const plain = parts[4];
    if (quoted !== undefined) found.push({ text: quoted, not: Boolean(minus), phrase: true });
    else {
      const not = /^[-－]./u.test(plain);
      found.push({ text: not ? plain.slice(1) : plain, not, phrase: false });
    }
  }
  return found;
}

// Items that only together mean something: 44.64 million, 政 府 工 作, luó diàn.
function joined(list, spoken) {
  const isSyllable = (item) => !item.not && !item.phrase && (ZHUYIN.test(item.text) || LETTERS.test(bare(item.text.toLowerCase()))) && spoken.has(bare(item.text.toLowerCase()).replace(/[1-5]$/, ""));
  const isHan = (item) => !item.not && !item.phrase && [...item.text].length === 1 && HAN.test(item.text);
  const isNumber = (item) => !item.not && !item.phrase && /^[\d０-９][\d０-９.,，．]*$/.test(item.text);
  const out = [];
  for (const item of list) {
    const last = out.at(-1);
    if (last && isNumber(last) && SCALE.test(item.text.toLowerCase())) out[out.length - 1] = { ...last, text: `${last.text} ${item.text}` };
    else if (last?.han && isHan(item)) last.text += item.text;
    else if (last?.parts && isSyllable(item)) last.parts.push(item);
    else out.push({ ...item, han: isHan(item), parts: isSyllable(item) ? [item] : null });
  }
  return out;
}

// { terms, query }: a term has a pattern, and where they apply a sound, words, a value; or it is a choice `either`.
export function parse(typed, fold, spoken) {
  const query = typed.slice(0, LONGEST_QUERY).replace(/\p{Cs}|\p{Cc}|\ufffd/gu, " ").trim();
  const terms = joined(items(query), spoken).flatMap((item) => {
    if (item.parts?.length > 1) {
      const apart = item.parts.map((part) => term(part.text, fold, false, false));
      const sound = term(item.parts.map((part) => part.text).join(""), fold, false, false);
      for (const one of apart) delete one.sound;
      delete sound.words;
      return [{ either: [sound, apart], typed: item.parts.map((part) => part.text).join(" "), pieces: sound.pieces, not: false }];
    }
    const made = term(item.text, fold, item.not, item.phrase);
    return made.pieces.length ? [made] : [];
  });
  return { query, terms: terms.filter((one) => !one.not), without: terms.filter((one) => one.not) };
}
