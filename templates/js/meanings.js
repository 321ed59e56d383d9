// In an archive: the passages that may hold what letters and figures mean. `archive` is what archive.js looks up with.
import { file } from "./index.js";
import { common, decode, nowhere, union } from "./postings.js";
import { vocabulary } from "./spelt.js";
import { cuts, readsAs } from "./syllables.js";
import { stem } from "./stem.js";
import { likeWords, mistypedWords } from "./words.js";
import { written } from "./figures.js";

const MOST_SHARDS = 4;
const MOST_WORDS = 8;

// All pairs of characters that are read so; characters' first readings, or, with `also`, any.
async function bySyllables(archive, index, first, second, also) {
  const choose = (syllable) => (index.spoken.get(syllable) ?? []).filter((c) => also || index.first.get(c) === syllable);
  const [ones, twos] = [choose(first), choose(second)];
  const begins = (characters) => [...new Set(characters.map((c) => index.first.get(c) ?? ""))];
  const count = index.base.keys.pairs.length / 2;
  const lists = [];
  let upto = Infinity;
  for (const a of begins(ones)) {
    for (const b of begins(twos)) {
      const [start, end] = archive.range(count, archive.pairOrder(index), [a, b, ""], [a, b, "\uffff"]);
      const shards = Array.from({ length: Math.min(MOST_SHARDS, end - start) }, (_, i) => file(index, `pairs/${start + i}`));
      for (const shard of await Promise.all(shards)) {
        for (const [, one1, two1, text] of (shard ?? "").matchAll(/([^ -~])([^ -~])([ -~]+)/g)) {
          if (ones.includes(one1) && twos.includes(two1)) lists.push({ numbers: decode(text), upto: Infinity });
        }
      }
      if (end - start > MOST_SHARDS) upto = Math.min(upto, lists.at(-1)?.numbers.at(-1) ?? -1);
    }
  }
  return union([...lists, { numbers: [], upto }]);
}

async function cutSound(archive, index, syllables, rounds, also) {
  if (syllables.length === 1) {
    const characters = (index.spoken.get(syllables[0]) ?? []).slice(0, 12);
    return union(await Promise.all(characters.map((c) => archive.one(index, c, rounds))));
  }
  const pairs = syllables.slice(1).map((second, i) => bySyllables(archive, index, syllables[i], second, also));
  return common(await Promise.all(pairs));
}

// Letters that are no reading in full: the most frequent words whose syllables begin so.
async function byBeginnings(archive, index, sound, rounds) {
  const words = [...(await vocabulary(index)).keys()].filter((word) => readsAs(word, 0, sound, 2, index.readings) > 0);
  return union(await Promise.all(words.slice(0, MOST_WORDS).map((word) => archive.byText(index, [word], rounds))));
}

// A reading in full: the fewest syllables that are found, first readings before others.
async function bySoundOf(archive, index, sound, rounds) {
  const han = sound.match(/[\u3400-\u9fff]+/g);
  if (han) return archive.byText(index, han, rounds);
  const ways = cuts(sound.replace(/[1-5]/g, ""), index.spoken, 6);
  for (const also of [false, true]) {
    for (const way of ways) {
      const found = await cutSound(archive, index, way, rounds, also);
      if (found.numbers.length) return found;
    }
  }
  return byBeginnings(archive, index, sound, rounds);
}

async function wordShards(archive, index, low, high) {
  const keys = index.base.keys[index.tongue];
  const [start, end] = archive.range(keys.length, (shard, asked) => archive.order(keys[shard], asked), low, high);
  const asked = Array.from({ length: Math.min(MOST_SHARDS, end - start) }, (_, i) => file(index, `words-${index.tongue}/${start + i}`));
  return (await Promise.all(asked)).filter(Boolean);
}

function gathered(shards, like) {
  const lists = shards.flatMap((shard) => [...like.keys()].flatMap((word) => (Object.hasOwn(shard, word) ? [decode(shard[word])] : [])));
  return union(lists.map((numbers) => ({ numbers, upto: Infinity })));
}

// The passages of a word, and its likenesses, noted in the term for the match.
async function byWord(archive, index, term, word, n) {
  const root = stem(word);
  const begin = root.slice(0, Math.max(2, root.length - 1));
  const shards = await wordShards(archive, index, begin, `${begin}\uffff`);
  term.like[n] = likeWords(word, shards.flatMap(Object.keys));
  if (term.like[n].size) return gathered(shards, term.like[n]);
  const vocabulary = ((await file(index, `words-${index.tongue}/all`)) ?? "").split(" ");
  term.like[n] = mistypedWords(word, vocabulary);
  const found = await Promise.all([...term.like[n].keys()].map((near) => wordShards(archive, index, near, near)));
  return gathered(found.flat(), term.like[n]);
}

// Lists of passages, one for each meaning.
export function mayMean(archive, index, term, rounds) {
  const found = [];
  if (term.sound) found.push(bySoundOf(archive, index, term.sound, rounds));
  if (term.words && index.tongue) {
    term.like = [];
    found.push(Promise.all(term.words.map((word, n) => byWord(archive, index, term, word, n))).then(common));
  }
  if (term.value) found.push(...written(term.value).map((text) => archive.byText(index, [text.replace(" ", "")], rounds)));
  return found;
}
