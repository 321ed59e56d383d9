// Nothing found -> other queries that do find something.
import { find } from "./find.js";
import { lettersOf, parse } from "./query.js";

const LONGEST_RUN = 12;
const MOST_ALIKE = 2;
const ENOUGH = 10;

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

// What the texts have that is read the same: 罗店镇 for 罗店正.
async function readAlike(index, run) {
  const sound = [...index.fold(run).folded].map((c) => index.first.get(c));
  if (sound.length < 2 || !sound.every(Boolean)) return [];
  index.letters ??= await lettersOf("a");
  const { hits } = await find(index, await parse(sound.join(""), index), {}, ENOUGH);
  const times = new Map();
  for (const { own, passage } of hits) {
    for (const span of own) {
      const text = passage.shown.slice(...span);
      const folded = [...index.fold(text).folded];
      const same = folded.length === sound.length && folded.every((c, i) => index.readings.get(c)?.includes(sound[i]));
      if (same) times.set(text, (times.get(text) ?? 0) + 1);
    }
  }
  return [...times].sort((a, b) => b[1] - a[1]).slice(0, MOST_ALIKE).map(([text]) => text);
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
    for (const alike of await readAlike(index, run)) await add(alike);
    if (out.length || !/[\u3400-\u9fff]{3}/.test(run)) continue;
    for (const piece of pieces(run)) {
      if (out.length >= 4 || (out.length && piece.length < out[0][0].length - 1)) break;
      await add(piece);
    }
  }
  return out.slice(0, 4);
}
