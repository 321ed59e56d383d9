// A folded text -> the figures in it by value, so that 4464万 and 44.64 million meet.

const FIGURE = /(\d+(?:\.\d+)?)\s?([十百千万亿]+|hundred|thousand|million|billion|trillion)?\s?(%|percent|per cent)?/g;
const POWERS = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8, hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12 };

function power(scale) {
  return POWERS[scale] ?? [...(scale ?? "")].reduce((sum, unit) => sum + POWERS[unit], 0);
}

// "44.64", "million" -> "4464e4": digits without zeros at their ends, and a power of ten.
function worth(number, scale, percent) {
  const [whole, part = ""] = number.split(".");
  const digits = (whole + part).replace(/^0+(?=.)/, "");
  const bareDigits = digits.replace(/0+$/, "") || "0";
  const exponent = power(scale) - part.length + digits.length - bareDigits.length;
  return `${bareDigits}e${bareDigits === "0" ? 0 : exponent}${percent ? "%" : ""}`;
}

// [start, end, value]
export function figuresIn(folded) {
  return [...folded.matchAll(FIGURE)].map((found) => {
    const [text, number, scale, percent] = found;
    return [found.index, found.index + text.trimEnd().length, worth(number, scale, percent)];
  });
}

// The value of a query that is one figure, with or without a unit of money; or "".
export function valueOf(folded) {
  const [figure, ...more] = figuresIn(folded);
  if (!figure || more.length || figure[0] > 0) return "";
  return /^\s*(元|块|yuan|rmb)?$/.test(folded.slice(figure[1])) ? figure[2] : "";
}

// How Chinese and English write a value: "4464e4" -> ["4464万", "44.64 million", …].
export function written(value) {
  const [, digits, power10] = value.match(/^(\d+)e(-?\d+)/);
  const percent = value.endsWith("%") ? "%" : "";
  return [[0, ""], [4, "万"], [8, "亿"], [6, " million"], [9, " billion"]].flatMap(([scale, unit]) => {
    const exponent = Number(power10) - scale;
    if (exponent > 4 || -exponent > 4) return [];
    const padded = digits + "0".repeat(Math.max(0, exponent));
    const text = exponent < 0 ? padded.padStart(1 - exponent, "0").replace(new RegExp(`(?=.{${-exponent}}$)`), ".") : padded;
    return [text + unit + percent];
  });
}
