// Two texts that a reader takes for the same fold to the same characters: full-width and half-width,
// upper and lower case, traditional and simplified; white space between Chinese is dropped.

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;
const SPACE = /\s/;

export function folder(from, to) {
  const simplified = new Map([...from].map((character, index) => [character, [...to][index]]));

  // Returns the folded text, and for each of its units the place in the original.
  return function fold(text) {
    let folded = "";
    const places = [];
    let place = 0;
    for (const character of text) {
      const before = text[place - 1] ?? "";
      const after = text[place + character.length] ?? "";
      const between = SPACE.test(character) && (HAN.test(before) || HAN.test(after));
      if (!between) {
        const plain = simplified.get(character) ?? character;
        for (const unit of plain.normalize("NFKC").toLowerCase()) {
          folded += unit;
          for (let i = 0; i < unit.length; i += 1) places.push(place);
        }
      }
      place += character.length;
    }
    places.push(text.length);
    return { folded, places };
  };
}
