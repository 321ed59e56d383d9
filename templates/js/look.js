// In an archive: the passages that may match by the index, read until enough of them do.
import { chunk, chunkOf, candidates, layOut } from "./archive.js";
import { admits, inLatin, tried, yearOf } from "./find.js";

const NEWEST = 8;
const AT_HAND = 40;

function byYear(index, chunks) {
  const years = new Map();
  for (const { report, places } of chunks) {
    const year = yearOf(index, report);
    years.set(year, (years.get(year) ?? 0) + places.length);
  }
  return years;
}

// Ascending passages -> the chunks that hold them, with their places in the chunk.
function byChunk(index, filters, numbers) {
  const chunks = [];
  let last = { end: 0 };
  for (const passage of numbers) {
    if (passage >= last.end) {
      const number = chunkOf(index, passage);
      const { first, count, report } = index.chunks[number];
      last = { number, report, first, end: first + count, places: [] };
      if (admits(index, filters, report)) chunks.push(last);
    }
    last.places.push(passage - last.first);
  }
  return chunks;
}

// What holds the query among passages that were looked at before: while more is typed, something stands there at once.
function atHand(index, query, filters, want) {
  const numbers = [...index.texts.keys()].sort((a, b) => a - b).filter((n) => admits(index, filters, index.chunks[n].report));
  const hits = [];
  for (const number of numbers.slice(0, AT_HAND)) {
    if (hits.length < want) hits.push(...tried(index, query, filters, index.texts.get(number).filter((passage) => passage.folded)));
  }
  return hits;
}

// Texts are read in turn, a few at once, until enough passages match.
export async function looked(index, query, filters, want, early = () => {}) {
  if (!index.chunks) layOut(index);
  let [rounds, chunks, upto, most] = [1, [], Infinity, 0];
  const hits = [];
  const seen = new Set();
  index.thorough = false;
  const some = inLatin(query) ? [] : atHand(index, query, filters, want);
  if (some.length) early({ hits: some, most: Infinity, whole: false });
  for (;;) {
    let numbers;
    ({ numbers, upto } = await candidates(index, query, rounds));
    const initials = !numbers.length && upto === Infinity && query.terms.every((term) => term.sound);
    if (initials) numbers = index.chunks.slice(0, NEWEST).flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
    chunks = byChunk(index, filters, numbers);
    most = chunks.reduce((sum, { places }) => sum + places.length, 0);
    const left = chunks.filter(({ number }) => !seen.has(number));
    let looks = 0;
    let vague = false;
    for (let at = 0; at < left.length && hits.length < want && !vague; ) {
      const few = left.slice(at, at + Math.min(hits.length ? 4 : 3, want - hits.length));
      at += few.length;
      const texts = await Promise.all(few.map(({ number }) => chunk(index, number, index.english || inLatin(query))));
      few.forEach(({ number, places }, i) => {
        seen.add(number);
        const there = texts[i].length ? places.map((place) => texts[i][place]) : [];
        looks += there.length;
        hits.push(...tried(index, query, filters, there));
      });
      if (hits.length && hits.length < want && at < left.length) early({ hits: [...hits], most, whole: false });
      vague = !index.thorough && looks > 3 && looks > 3 * hits.length;
    }
    if (vague) index.thorough = true;
    else if (hits.length >= want || upto === Infinity || rounds > 64) break;
    else rounds *= 4;
  }
  const whole = upto === Infinity && chunks.every(({ number }) => seen.has(number));
  return { hits, most: whole ? hits.length : most, whole, years: byYear(index, chunks), part: upto < Infinity };
}
