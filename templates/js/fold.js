// Two texts that a reader takes for the same fold to the same characters: full-width and half-width,
// upper and lower case, one form for every character; no white space beside Chinese, no separators of thousands.
// duben/search/fold.py does the same.

export const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const SPACE = /\s/;
const DIGIT = /\d/;

// A folding function; `forms` leads from a form of a character to the character.
export function folder(forms) {
  const known = new Map();

  function plain(character) {
    if (!known.has(character)) {
      const compatible = (forms.get(character) ?? character).normalize("NFKC");
      const folded = [...compatible].map((c) => forms.get(c) ?? c).join("").toLowerCase();
      known.set(character, character === "’" ? "'" : folded);
    }
    return known.get(character);
  }

  // The folded text, and for each of its code units, and its end, the place in the original.
  return function fold(text) {
    let units = "";
    const at = [];
    let place = 0;
    let before = "";
    for (const character of text) {
      if (SPACE.test(character)) {
        let next = place + 1;
        while (next < text.length && SPACE.test(text[next])) next += 1;
        if (!HAN.test(before) && !HAN.test(text[next] ?? "")) {
          units += " ";
          at.push(place);
        }
      } else {
        before = character;
        const folded = plain(character);
        for (let i = 0; i < folded.length; i += 1) at.push(place);
        units += folded;
      }
      place += character.length;
    }
    let folded = "";
    const places = [];
    for (let i = 0; i < units.length; i += 1) {
      const parts = units[i] === "," && DIGIT.test(units[i - 1]) && /^\d{3}(?!\d)/.test(units.slice(i + 1, i + 5));
      if (!parts) {
        folded += units[i];
        places.push(at[i]);
      }
    }
    places.push(text.length);
    return { folded, places };
  };
}
