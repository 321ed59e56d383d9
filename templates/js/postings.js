// A list of ascending numbers as the build writes it (duben/search/postings.py) -> the numbers.
import { digit } from "./digit.js";

const LAST = 48;
const MORE = 45;

export function decode(text) {
  const numbers = [];
  let at = -1;
  let gap = 0;
  let worth = 1;
  for (let i = 0; i < text.length; i += 1) {
    const value = digit(text.charCodeAt(i));
    gap += worth * value;
    if (value < LAST) {
      at += gap + 1;
      numbers.push(at);
      gap = 0;
      worth = 1;
    } else worth *= MORE;
  }
  return numbers;
}

// The postings behind a key in a shard, which is one string of keys and postings.
export function postingsOf(shard, key) {
  const at = shard.indexOf(key);
  if (at < 0) return "";
  return shard.slice(at + key.length).match(/^[ -~]*/)[0];
}

// { numbers, upto }: numbers beyond `upto` are not known.
export const nowhere = { numbers: [], upto: Infinity };

export function union(lists) {
  if (lists.length === 1) return lists[0];
  const upto = Math.min(Infinity, ...lists.map((list) => list.upto));
  const every = Uint32Array.from(lists.flatMap((list) => list.numbers)).sort();
  return { numbers: [...every.filter((n, i) => n !== every[i - 1] && n <= upto)], upto };
}

// Of ascending numbers those that the others have too.
function among(numbers, others) {
  let at = 0;
  return numbers.filter((n) => {
    while (others[at] < n) at += 1;
    return others[at] === n;
  });
}

// What stands in all lists. A list known only in part is left out where a whole one is short: the text decides.
export function common(lists) {
  if (lists.length === 1) return lists[0];
  const whole = lists.filter((list) => list.upto === Infinity);
  const few = whole.some((list) => list.numbers.length <= 400);
  const used = (few ? whole : lists).slice().sort((a, b) => a.numbers.length - b.numbers.length);
  if (!used.length) return nowhere;
  const upto = Math.min(...used.map((list) => list.upto));
  const least = used[0].numbers.filter((n) => n <= upto);
  return { numbers: used.slice(1).reduce((left, list) => among(left, list.numbers), least), upto };
}
