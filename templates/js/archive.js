// Many reports: the index says which passages may hold a query; their texts decide.
import { HAN } from "./fold.js";
import { file } from "./index.js";
import { common, decode, nowhere, postingsOf, union } from "./postings.js";
import { passagesOf, translate } from "./passages.js";
import { translationOf } from "./translated.js";

const MOST_UNITS = 46;
const wide = (key) => key.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

// Which chunk and which report a passage stands in, from the counts of the first file.
export function layOut(index) {
  index.chunks = [];
  let [first, report] = [0, 0];
  for (const character of index.base.counts) {
    const code = character.charCodeAt(0);
    const value = code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);
    const count = (value % MOST_UNITS) + 1;
    index.chunks.push({ first, count, report });
    first += count;
    if (value >= MOST_UNITS) report += 1;
  }
  index.passages = first;
}

export function chunkOf(index, passage) {
  let [low, high] = [0, index.chunks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (index.chunks[middle].first <= passage) low = middle;
    else high = middle - 1;
  }
  return low;
}

export async function chunk(index, number, translated) {
  const { report } = index.chunks[number];
  if (!index.texts.has(number)) {
    const data = await file(index, `text/${number}`);
    if (!data) return [];
    index.texts.set(number, passagesOf(index, data, report));
  }
  const passages = index.texts.get(number);
  if (translated && index.tongue && !passages.translated) {
    const texts = await translationOf(index, number);
    if (texts) {
      translate(passages, texts);
      passages.translated = true;
    }
  }
  return passages;
}

// The shards from the first that may hold `low` to the last that may hold `high`.
function range(count, before, low, high) {
  const bound = (key, strictly) => {
    let [from, to] = [0, count];
    while (from < to) {
      const middle = (from + to) >> 1;
      const order = before(middle, key);
      if (order < 0 || (!strictly && order === 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  };
  const start = bound(low, true);
  const end = bound(high, false);
  // The shard before `start` begins earlier and may reach into the range; one that begins with `low` has it whole.
  const exact = start < count && before(start, low) === 0;
  return [exact ? start : Math.max(0, start - 1), end];
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function pairOrder(index) {
  const keys = index.base.keys.pairs;
  const syllable = (c) => index.first.get(c) ?? "";
  return (shard, [one, two, key]) => {
    const first = keys.slice(shard * 2, shard * 2 + 2);
    return order(syllable(first[0]), one) || order(syllable(first[1]), two) || order(first, key);
  };
}

async function listOf(index, kind, key, start, end, rounds) {
  const shards = Array.from({ length: Math.min(end - start, rounds) }, (_, i) => file(index, `${kind}/${start + i}`));
  const numbers = (await Promise.all(shards)).flatMap((shard) => decode(postingsOf(shard ?? "", key)));
  return { numbers, upto: end - start > rounds ? numbers.at(-1) ?? -1 : Infinity };
}

async function pair(index, two, rounds) {
  const [a, b] = two;
  const known = (c) => !HAN.test(c) || index.first.has(c);
  if (!known(a) || !known(b)) return nowhere;
  const key = wide(two);
  const place = [index.first.get(a) ?? "", index.first.get(b) ?? "", key];
  const [start, end] = range(index.base.keys.pairs.length / 2, pairOrder(index), place, place);
  return listOf(index, "pairs", key, start, end, rounds);
}

// A single character is indexed by report: all passages of the newest reports that have it.
async function one(index, character, rounds) {
  const { ones } = index.base.keys;
  const key = wide(character);
  const [start, end] = range(ones.length, (shard, asked) => order(ones[shard], asked), key, key);
  const found = await listOf(index, "ones", key, start, end, rounds);
  const few = 20 * rounds ** 2;
  const reports = new Set(found.numbers.slice(0, few));
  const numbers = index.chunks.flatMap(({ first, count, report }) => (reports.has(report) ? Array.from({ length: count }, (_, i) => first + i) : []));
  return { numbers, upto: found.numbers.length > few || found.upto < Infinity ? numbers.at(-1) ?? -1 : Infinity };
}

// Two by two, or, where that lets too many pass, every pair of neighbours.
async function byText(index, pieces, rounds) {
  const asked = [];
  const step = index.thorough ? 1 : 2;
  for (const run of pieces.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []) {
    const characters = [...run].filter((c) => c.length === 1);
    const last = characters.length - 2;
    for (let i = 0; i <= last + step - 1 && last >= 0; i += step) {
      const at = Math.min(i, last);
      asked.push(pair(index, characters[at] + characters[at + 1], rounds));
    }
    if (characters.length === 1) asked.push(one(index, characters[0], rounds));
  }
  return common(await Promise.all(asked));
}

// The passages that may hold a term: by any of the ways in which it may be meant.
async function mayHold(index, term, rounds) {
  if (term.either) {
    const [sound, apart] = term.either;
    const every = common(await Promise.all(apart.map((part) => mayHold(index, part, rounds))));
    return union([await mayHold(index, sound, rounds), every]);
  }
  const ways = [byText(index, term.pieces, rounds)];
  if (index.letters) ways.push(...index.letters.mayMean({ one, byText, range, pairOrder, order }, index, term, rounds));
  return union(await Promise.all(ways));
}

export async function candidates(index, query, rounds) {
  return common(await Promise.all(query.terms.map((term) => mayHold(index, term, rounds))));
}
