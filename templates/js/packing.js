// The characters that a file of texts is written in -> its texts (duben/search/packing.py writes them).
import { ALPHABET, digit } from "./digit.js";

const SIGNS = "·—‘’“”…、。《》％（），：；？！";

// `first`: the characters of the table, in its order.
export function unpacker(common, first) {
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
  const rest = [...ascii, ...SIGNS, ...first].filter((character) => !common.includes(character));
  return (packed) => {
    let text = "";
    for (let i = 0; i < packed.length; i += 1) {
      const code = packed.charCodeAt(i);
      const value = code > 31 && code < 127 ? digit(code) : -1;
      if (value < 0) text += packed[i];
      else if (value < common.length) text += common[value];
      else {
        i += 1;
        text += rest[(value - common.length) * ALPHABET + digit(packed.charCodeAt(i))];
      }
    }
    return text.split("\0");
  };
}
