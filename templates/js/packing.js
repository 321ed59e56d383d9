// The characters that a file of texts is written in -> its texts (duben/search/packing.py writes them).
import { ALPHABET, digit } from "./digit.js";

const SIGNS = "·—‘’“”…、。《》％（），：；？！";

const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));

// What one character of the alphabet stands for, then what two do -> the function that reads texts.
function reader(one, two) {
  return (packed) => {
    let text = "";
    for (let i = 0; i < packed.length; i += 1) {
      const code = packed.charCodeAt(i);
      const value = code > 31 && code < 127 ? digit(code) : -1;
      if (value < 0) text += packed[i];
      else if (value < one.length) text += one[value];
      else {
        i += 1;
        text += two[(value - one.length) * ALPHABET + digit(packed.charCodeAt(i))];
      }
    }
    return text.split("\0");
  };
}

// `first`: the characters of the table, in its order.
export function unpacker(common, first) {
  return reader(common, [...ASCII, ...SIGNS, ...first].filter((character) => !common.includes(character)));
}

// Of translations: their words, of which `short` take one character, then the rest of ASCII.
export function wordReader([short, words]) {
  const listed = words.split("_");
  return reader(listed.slice(0, short), [...listed.slice(short), ...ASCII.filter((sign) => !listed.includes(sign))]);
}
