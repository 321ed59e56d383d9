// A word that a reader types -> the words of the texts that it may mean: the same, of one stem, longer, or one error away.
import { stem } from "./stem.js";

// At most one letter wrong, missing, too many, or two beside each other exchanged.
export function nearlySame(one, other) {
  if (one === other) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (short[at] === long[at] && at < short.length) at += 1;
  const rest = (word, from) => word.slice(at + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at] && rest(short, 2) === rest(long, 2);
  return rest(short, 1) === rest(long, 1) || exchanged;
}

// word -> how far it is from what was typed: 0 the same, 1 of its stem, 2 begins with it.
export function likeWords(typed, vocabulary) {
  const near = new Map();
  const root = stem(typed);
  for (const word of vocabulary) {
    if (word === typed) near.set(word, 0);
    else if (stem(word) === root) near.set(word, 1);
    else if (typed.length > 2 && word.startsWith(typed)) near.set(word, 2);
  }
  return near;
}

// The words one error away, and all of their stems; asked only where nothing else is found.
export function mistypedWords(typed, vocabulary) {
  if (typed.length < 4 || /\d/.test(typed)) return new Map();
  const meant = new Set(vocabulary.filter((word) => nearlySame(typed, word)).map(stem));
  return new Map(vocabulary.filter((word) => meant.has(stem(word))).map((word) => [word, 3]));
}
