// The translations of an archive (duben/search/translated.py writes them): read where they are asked for or shown.
import { file } from "./index.js";
import { wordReader } from "./packing.js";

const TOGETHER = 4;

// The file of a chunk, and its place there: the first, of the newest reports, have one each.
function placeOf({ alone }, number) {
  const later = number - alone;
  return later < 0 ? [number, 0] : [alone + Math.floor(later / TOGETHER), later % TOGETHER];
}

// The texts of a chunk; null where a file cannot be read.
export async function translationOf(index, number) {
  const [n, place] = placeOf(index.base, number);
  const [texts, words] = await Promise.all([`${index.tongue}/${n}`, `${index.tongue}/words`].map((path) => file(index, path)));
  if (!texts || !words) return null;
  index.unpackWords ??= wordReader(words);
  return index.unpackWords(texts[place]);
}
