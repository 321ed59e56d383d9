// Readings of characters, and what a reader types for them: pinyin with or without tones, initials, zhuyin.

const FINALS = "ㄚa ㄛo ㄜe ㄝe ㄞai ㄟei ㄠao ㄡou ㄢan ㄣen ㄤang ㄥeng ㄦer ㄧi ㄨu ㄩv ㄧㄚia ㄧㄝie ㄧㄠiao ㄧㄡiu ㄧㄢian ㄧㄣin ㄧㄤiang ㄧㄥing ㄨㄚua ㄨㄛuo ㄨㄞuai ㄨㄟui ㄨㄢuan ㄨㄣun ㄨㄤuang ㄨㄥong ㄩㄝve ㄩㄢvan ㄩㄣvn ㄩㄥiong";
const ALONE = { i: "yi", in: "yin", ing: "ying", iu: "you", u: "wu", ui: "wei", un: "wen", ong: "weng", v: "yu", ve: "yue", van: "yuan", vn: "yun" };
const STARTS = ["b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "zh", "ch", "sh", "r", "z", "c", "s"];

const finals = new Map(FINALS.split(" ").map((pair) => pair.match(/^([^a-z]+)(.+)/).slice(1)));

function romanised(_, start, final) {
  if (!start && !final) return "";
  let end = finals.get(final) ?? "";
  if (!start) return ALONE[end] ?? end.replace(/^i/, "y").replace(/^u/, "w");
  const head = STARTS[start.charCodeAt(0) - 0x3105];
  if (/^[jqx]/.test(head)) end = end.replace("v", "u");
  return head + (end || (/^([zcs]h?|r)$/.test(head) ? "i" : ""));
}

// What is typed in Latin letters or zhuyin as bare syllables: "luó diàn" -> "luo dian", "ㄌㄨㄛˊ" -> "luo".
export function bare(text) {
  const latin = text.normalize("NFD").replace(/u\u0308/g, "v").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
  return latin.replace(/([ㄅ-ㄙ]?)([ㄧ-ㄩ]?[ㄚ-ㄦ]?)[ˊˇˋ˙ˉ]*/gu, romanised);
}

const VOWEL = /[aeiouv]/;

// Where the text, from `start` on, reads as the query: the end, or -1. `loose` 0 takes whole syllables, 1 also
// a last one that is only begun, 2 also initials. Han characters of the query stand for themselves.
export function readsAs(text, start, query, loose, readings) {
  function from(i, j) {
    if (j >= query.length) return i;
    const character = text[i];
    if (character === undefined) return -1;
    if (character === query[j]) {
      const end = from(i + 1, j + 1);
      if (end >= 0) return end;
    }
    for (const syllable of readings.get(character) ?? []) {
      if (query.startsWith(syllable, j)) {
        let next = j + syllable.length;
        if (/[1-5]/.test(query[next] ?? "")) next += 1;
        const end = from(i + 1, next);
        if (end >= 0) return end;
      }
      if (loose && (j || VOWEL.test(query)) && syllable.startsWith(query.slice(j))) return i + 1;
    }
    if (loose < 2) return -1;
    for (const syllable of readings.get(character) ?? []) {
      for (const length of syllable[1] === "h" ? [1, 2] : [1]) {
        const end = query.startsWith(syllable.slice(0, length), j) ? from(i + 1, j + length) : -1;
        if (end >= 0) return end;
      }
    }
    return -1;
  }
  return from(start, 0);
}

// The ways to cut letters into syllables, fewest first: "xian" -> [xian], [xi, an].
export function cuts(letters, spoken, most = 12) {
  const found = [];
  function cut(at, parts) {
    if (found.length >= most) return;
    if (at === letters.length) found.push(parts);
    for (let length = Math.min(6, letters.length - at); length > 0; length -= 1) {
      const part = letters.slice(at, at + length);
      if (spoken.has(part)) cut(at + length, [...parts, part]);
    }
  }
  cut(0, []);
  return found.sort((a, b) => a.length - b.length);
}
