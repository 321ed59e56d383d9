// An English word -> its stem, by the algorithm "English" of Snowball (Porter 2).

const V = "[aeiouy]";
const SHORT = /((^|[^aeiou])[aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy])$/;
const SECOND = Object.entries({
  ization: "ize", ational: "ate", fulness: "ful", ousness: "ous", iveness: "ive", tional: "tion", biliti: "ble", lessli: "less",
  entli: "ent", ation: "ate", alism: "al", aliti: "al", ousli: "ous", iviti: "ive", fulli: "ful", enci: "ence", anci: "ance",
  abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble",
});
const THIRD = Object.entries({
  ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ical: "ic", ful: "", ness: "",
});
const FOURTH = /(ement|ance|ence|able|ible|ment|ant|ent|ism|ate|iti|ous|ive|ize|al|er|ic)$/;
const ODD = {
  skis: "ski", skies: "sky", dying: "die", vying: "vie", lying: "lie", tying: "tie", idly: "idl", gently: "gentl", ugly: "ugli", early: "earli",
  only: "onli", singly: "singl", sky: "sky", news: "news", howe: "howe", atlas: "atlas", cosmos: "cosmos", bias: "bias", andes: "andes",
};
const KEPT = /^(inning|outing|canning|herring|earring|proceed|exceed|succeed)$/;

function regions(word) {
  const odd = word.match(/^(gener|commun|arsen|past|univers|later|emerg|organ|inter)/);
  const after = (at) => at + (word.slice(at).match(/[aeiouy][^aeiouy]/)?.index ?? Infinity) + 2;
  const first = odd ? odd[0].length : after(0);
  return [first, after(first)];
}

function endings(word, pairs, region) {
  for (const [ending, put] of pairs) {
    if (word.endsWith(ending)) {
      const at = word.length - ending.length;
      return at >= region ? word.slice(0, at) + put : word;
    }
  }
  return null;
}

function plural(word) {
  if (/sses$/.test(word)) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /s$/.test(word) && !/[us]s$/.test(word) && /[aeiouy].*.s$/.test(word) ? word.slice(0, -1) : word;
}

function past(word, first) {
  const eed = word.match(/eed(ly)?$/);
  if (eed) return eed.index >= first ? word.slice(0, eed.index) + "ee" : word;
  const cut = word.match(/(ed|ing)(ly)?$/);
  if (!cut || !new RegExp(V).test(word.slice(0, cut.index))) return word;
  const rest = word.slice(0, cut.index);
  if (/(at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length <= first && SHORT.test(rest) ? `${rest}e` : rest;
}

export function stem(whole) {
  let word = whole.replace(/^'|('s)?'?$/g, "");
  if (word.length < 3 || !/^[a-z']+$/.test(word)) return word;
  if (Object.hasOwn(ODD, word)) return ODD[word];
  word = word.replace(/^y|([aeiouy])y/g, (found) => `${found.slice(0, -1)}Y`);
  const [first, second] = regions(word);
  word = plural(word);
  if (KEPT.test(word)) return word;
  word = past(word, first).replace(/(.+[^aeiouy])[yY]$/, "$1i");
  let next = endings(word, SECOND, first);
  if (next === null && /logi$/.test(word) && word.length - 3 >= first) next = word.slice(0, -1);
  if (next === null && /[cdeghkmnrt]li$/.test(word) && word.length - 2 >= first) next = word.slice(0, -2);
  word = next ?? word;
  word = endings(word, THIRD, first) ?? (/ative$/.test(word) && word.length - 5 >= second ? word.slice(0, -5) : word);
  const fourth = word.match(FOURTH);
  if (fourth && fourth.index >= second) word = word.slice(0, fourth.index);
  else if (!fourth && /[st]ion$/.test(word) && word.length - 3 >= second) word = word.slice(0, -3);
  const bareWord = word.slice(0, -1);
  if (/e$/.test(word) && (bareWord.length >= second || (bareWord.length >= first && !SHORT.test(bareWord)))) word = bareWord;
  else if (/ll$/.test(word) && bareWord.length >= second) word = bareWord;
  return word.toLowerCase();
}
