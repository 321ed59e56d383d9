// A folded text -> its Latin words and numbers.

const WORD = /[a-z0-9ß-öø-ɏ]+(?:['.][a-z0-9ß-ɏ]+)*/g;

// [word, place]
export function wordsOf(folded) {
  return [...folded.matchAll(WORD)].map((found) => [found[0], found.index]);
}
