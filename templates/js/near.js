// Nothing found -> other queries that do find something.
import { find } from "./find.js";
import { parse } from "./query.js";

const LONGEST_RUN = 12;

async function finds(index, text) {
  const query = await parse(text, index);
  if (!query.terms.length) return 0;
  const found = await find(index, query, {}, 1);
  return found.hits.length ? found.most : 0;
}

// The longest beginning and the longest end of a run of characters that are found.
function pieces(run) {
  const out = [];
  for (let length = run.length - 1; length > 1; length -= 1) {
    for (let at = 0; at + length <= run.length; at += 1) out.push(run.slice(at, at + length));
  }
  return out;
}

// [query, count], at most four.
export async function nearQueries(index, query) {
  const out = [];
  const add = async (text) => {
    if (out.some(([known]) => known.includes(text))) return;
    const count = await finds(index, text);
    if (count) out.push([text, count]);
  };
  const terms = query.terms.map((term) => term.typed);
  if (terms.length > 1) for (const text of terms.slice(0, 4)) await add(text);
  for (const text of terms) {
    const run = text.slice(0, LONGEST_RUN);
    if (out.length || !/[\u3400-\u9fff]{3}/.test(run)) continue;
    for (const piece of pieces(run)) {
      if (out.length >= 4 || (out.length && piece.length < out[0][0].length - 1)) break;
      await add(piece);
    }
  }
  return out.slice(0, 4);
}
