// Folded words against a folded text: Chinese anywhere, Latin words from their beginning.

const LETTER = /[\p{L}\p{N}]/u;
const LATIN = /^[\p{Script=Latin}]/u;

function occurrences(folded, word) {
  const found = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    const inside = LATIN.test(word) && at > 0 && LETTER.test(folded[at - 1]) && LATIN.test(folded[at - 1]);
    if (!inside) found.push([at, at + word.length]);
  }
  return found;
}

// The stretches of the original text that the words match, or null unless each of them does.
export function match({ folded, places }, words) {
  const spans = [];
  for (const word of words) {
    const found = occurrences(folded, word);
    if (!found.length) return null;
    spans.push(...found.map(([start, end]) => [places[start], places[end]]));
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else joined.push([...span]);
  }
  return joined;
}
