// The place of a character in the alphabet that search data are written in: printable ASCII without " and \.

export const ALPHABET = 93;

export function digit(code) {
  return code - 32 - (code > 34 ? 1 : 0) - (code > 92 ? 1 : 0);
}
