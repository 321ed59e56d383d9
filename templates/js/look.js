// In an archive: the passages that may match by the index, read until enough of them do.
import { chunk, chunkOf, candidates, layOut } from "./archive.js";
import { admits, inLatin, tried, yearOf } from "./find.js";

const NEWEST = 8;

function byYear(index, numbers) {
  const years = new Map();
  for (const number of numbers) {
    const year = yearOf(index, index.chunks[chunkOf(index, number)].report);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
}

// Texts are read in turn, a few at once, until enough passages match.
export async function looked(index, query, filters, want, early = () => {}) {
  if (!index.chunks) layOut(index);
  let [rounds, numbers, upto] = [1, [], Infinity];
  const hits = [];
  const seen = new Set();
  index.thorough = false;
  for (;;) {
    ({ numbers, upto } = await candidates(index, query, rounds));
    const initials = !numbers.length && upto === Infinity && query.terms.every((term) => term.sound);
    if (initials) numbers = index.chunks.slice(0, NEWEST).flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
    numbers = numbers.filter((number) => admits(index, filters, index.chunks[chunkOf(index, number)].report));
    const chunks = [...new Set(numbers.map((number) => chunkOf(index, number)))].filter((number) => !seen.has(number));
    let looks = 0;
    let vague = false;
    for (let at = 0; at < chunks.length && hits.length < want && !vague; ) {
      const few = chunks.slice(at, at + Math.min(hits.length ? 4 : 3, want - hits.length));
      at += few.length;
      const asked = new Set(numbers);
      const texts = await Promise.all(few.map((number) => chunk(index, number, index.english || inLatin(query))));
      few.forEach((number, i) => {
        seen.add(number);
        const { first } = index.chunks[number];
        const there = texts[i].filter((_, n) => asked.has(first + n));
        looks += there.length;
        hits.push(...tried(index, query, filters, there));
      });
      if (hits.length && hits.length < want && at < chunks.length) early({ hits: [...hits], most: numbers.length, whole: false });
      vague = !index.thorough && looks > 3 && looks > 3 * hits.length;
    }
    if (vague) index.thorough = true;
    else if (hits.length >= want || upto === Infinity || rounds > 64) break;
    else rounds *= 4;
  }
  const whole = upto === Infinity && numbers.every((number) => seen.has(chunkOf(index, number)));
  return { hits, most: whole ? hits.length : numbers.length, whole, years: byYear(index, numbers), part: upto < Infinity };
}
