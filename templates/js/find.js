// A query and filters -> the passages that match.
import { everything } from "./scan.js";
import { match } from "./match.js";

const CLAUSE = /[。；，：！？;,:!?\n]/;

export function inLatin(query) {
  return query.terms.concat(query.without).some((term) => term.either || term.words || (term.value && /[a-z]/.test(term.typed)));
}

// The number of the last report of each year: filters by year need no texts.
export function yearOf(index, n) {
  let last = 0;
  for (const [year, count] of index.base.years) {
    last += count;
    if (n < last) return String(year);
  }
  return "";
}

export function admits(index, filters, n) {
  const [slug, , , towns] = index.list?.[n] ?? [];
  if (filters.year && yearOf(index, n) !== filters.year) return false;
  if (filters.report && slug !== filters.report) return false;
  return !filters.place || towns?.[index.edition] === filters.place;
}

// Whether a figure stands in the clause of a match.
function besideFigure(text, spans, { fold, letters }) {
  return spans.some(([start, end]) => {
    let [from, to] = [start, end];
    while (from > 0 && !CLAUSE.test(text[from - 1])) from -= 1;
    while (to < text.length && !CLAUSE.test(text[to])) to += 1;
    return letters.figuresIn(fold(text.slice(from, to)).folded).length > 0;
  });
}

function fits(index, filters, passage, found) {
  if (filters.part && passage.place.id.split("-")[0] !== filters.part) return false;
  if (filters.kind === "text") return !passage.isHeading;
  if (filters.kind === "heading") return passage.isHeading;
  if (filters.kind !== "figure") return true;
  return besideFigure(passage.source, found.own, index) || besideFigure(passage.translated, found.other, index);
}

export function tried(index, query, filters, passages) {
  return passages.flatMap((passage) => {
    const found = match(passage, query, index);
    return found && fits(index, filters, passage, found) ? [{ ...found, passage }] : [];
  });
}

async function scanned(index, query, filters) {
  const passages = await everything(index, index.english || inLatin(query));
  if (inLatin(query)) index.letters.understand(query.terms.concat(query.without), passages);
  const wanted = passages.filter((passage) => admits(index, filters, passage.place.report.n));
  const hits = tried(index, query, filters, wanted);
  return { hits, most: hits.length, whole: true, years: null };
}

// { hits, most, whole, years }: `most` passages at most match; `whole` says that all are among the hits.
// `early` is called with the first hits of an archive while others are still being read; `most` may be Infinity there.
export async function find(index, query, filters, want, early) {
  if (filters.kind === "figure") index.letters ??= await import("./letters.js");
  if (index.scan) return scanned(index, query, filters);
  return (await import("./look.js")).looked(index, query, filters, want, early);
}
