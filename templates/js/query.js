// What a reader types -> terms that must all be there, or must not.
import { HAN } from "./fold.js";

const LONGEST_QUERY = 200;
const ITEM = /([-－]?)(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|『([^』]*)』?)|(\S+)/gu;
// Signs of writing may be missing or other than typed; what else is typed must stand there.
const IGNORED = /(?:(?![{}[\]\\@#&/_*%.])[\p{P}\s])+/u;
const FULL_STOP = /\.(?!\d)|(^|\D)\./g;
// What only readings, English and figures need is loaded with the first letter or figure.
const WITH_LETTERS = /[\p{Script=Latin}\p{N}ㄅ-ㄩ]/u;

const escaped = (text) => text.replace(/[\^$\\.*+?()[\]{}|/]/g, "\\$&");

function pattern(folded) {
  const pieces = folded.replace(FULL_STOP, "$1 ").split(IGNORED).filter(Boolean);
  return { pieces, pattern: new RegExp(pieces.map(escaped).join("[\\p{P}\\s]{0,4}"), "gu") };
}

function term(raw, index, not, phrase) {
  const { folded } = index.fold(raw);
  const made = { ...pattern(folded), typed: raw.normalize("NFKC").toLowerCase(), not };
  index.letters?.enrich(made, folded, index.fold, phrase);
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

// Characters typed apart: 政 府 工 作.
function joinedHan(list) {
  const isHan = (item) => !item.not && !item.phrase && [...item.text].length === 1 && HAN.test(item.text);
  const out = [];
  for (const item of list) {
    const last = out.at(-1);
    if (last?.han && isHan(item)) last.text += item.text;
    else out.push({ ...item, han: isHan(item) });
  }
  return out;
}

export async function lettersOf(typed) {
  return WITH_LETTERS.test(typed) ? import("./letters.js") : null;
}

// { terms, query }: a term has a pattern, and where they apply a sound, words, a value; or it is a choice `either`.
export async function parse(typed, index) {
  index.letters ??= await lettersOf(typed);
  const query = typed.slice(0, LONGEST_QUERY).replace(/\p{Cs}|\p{Cc}|\ufffd/gu, " ").trim();
  const list = joinedHan(items(query));
  const terms = (index.letters?.joined(list, index.spoken) ?? list).flatMap((item) => {
    if (item.parts?.length > 1) return [index.letters.eitherOf(item.parts, (text) => term(text, index, false, false))];
    const made = term(item.text, index, item.not, item.phrase);
    return made.pieces.length ? [made] : [];
  });
  return { query, terms: terms.filter((one) => !one.not), without: terms.filter((one) => one.not) };
}
