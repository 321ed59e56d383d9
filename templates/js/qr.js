// An address -> its QR code as rows of true and false: ISO/IEC 18004, bytes, level L, mask 2, versions 1 to 9.
// The same choices as duben/html/qr.py, so that both draw the same code.

const DATA = [19, 34, 55, 80, 108, 136, 156, 194, 232];
const CHECKS = [7, 10, 15, 20, 26, 18, 20, 24, 30];
const ALIGNED = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46]];
const FORMAT = 0b01_010;

// Powers of 2 in the field of 256 elements over x^8 + x^4 + x^3 + x^2 + 1.
const POWER = [1];
for (let i = 1; i < 255; i += 1) POWER.push((POWER[i - 1] << 1) ^ (POWER[i - 1] > 127 ? 0x11d : 0));
const times = (a, b) => (a && b ? POWER[(POWER.indexOf(a) + POWER.indexOf(b)) % 255] : 0);

function generator(degree) {
  let made = [1];
  for (let i = 0; i < degree; i += 1) {
    const next = [...made, 0];
    made.forEach((factor, at) => {
      next[at + 1] ^= times(factor, POWER[i]);
    });
    made = next;
  }
  return made.slice(1);
}

function checks(words, factors) {
  const rest = factors.map(() => 0);
  for (const word of words) {
    const lead = word ^ rest.shift();
    rest.push(0);
    factors.forEach((factor, at) => {
      rest[at] ^= times(factor, lead);
    });
  }
  return rest;
}

const bitsOf = (value, count) => Array.from({ length: count }, (_, i) => (value >> (count - 1 - i)) & 1);

// Mode, length, text, padding; then the check words, block by block in turn.
function codewords(bytes, version) {
  const room = DATA[version - 1];
  const bits = [...bitsOf(4, 4), ...bitsOf(bytes.length, 8), ...[...bytes].flatMap((byte) => bitsOf(byte, 8)), 0, 0, 0, 0];
  const words = Array.from({ length: bytes.length + 2 }, (_, i) => parseInt(bits.slice(8 * i, 8 * i + 8).join(""), 2));
  for (let pad = 0xec; words.length < room; pad ^= 0xec ^ 0x11) words.push(pad);
  const blocks = version > 5 ? [words.slice(0, room / 2), words.slice(room / 2)] : [words];
  const factors = generator(CHECKS[version - 1]);
  const checked = blocks.map((block) => checks(block, factors));
  const inTurn = (rows) => rows[0].flatMap((_, i) => rows.map((row) => row[i]));
  return [...inTurn(blocks), ...inTurn(checked)];
}

// A number with the remainder of its division behind it.
function protect(value, count, divisor) {
  let rest = value << count;
  while (Math.clz32(rest) <= Math.clz32(divisor)) rest ^= divisor << (Math.clz32(divisor) - Math.clz32(rest));
  return (value << count) | rest;
}

function frame(version) {
  const size = 17 + 4 * version;
  const grid = Array.from({ length: size }, () => Array(size).fill(null));
  const set = (x, y, dark) => {
    if (grid[y]?.[x] !== undefined) grid[y][x] = Boolean(dark);
  };
  for (let i = 0; i < size; i += 1) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) {
    for (let dy = -4; dy < 5; dy += 1) {
      for (let dx = -4; dx < 5; dx += 1) set(x + dx, y + dy, ![2, 4].includes(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
  const centres = ALIGNED[version - 1];
  const last = centres.at(-1);
  for (const y of centres) {
    for (const x of centres) {
      if ((x === 6 && (y === 6 || y === last)) || (x === last && y === 6)) continue;
      for (let dy = -2; dy < 3; dy += 1) {
        for (let dx = -2; dx < 3; dx += 1) set(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
      }
    }
  }
  const format = protect(FORMAT, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i += 1) {
    const dark = (format >> i) & 1;
    if (i < 8) set(8, i < 6 ? i : i + 1, dark);
    else set(i < 9 ? 7 : 14 - i, 8, dark);
    if (i < 8) set(size - 1 - i, 8, dark);
    else set(8, size - 15 + i, dark);
  }
  set(8, size - 8, true);
  const number = protect(version, 12, 0x1f25);
  for (let i = 0; version > 6 && i < 18; i += 1) {
    const [long, short] = [size - 11 + (i % 3), Math.floor(i / 3)];
    set(long, short, (number >> i) & 1);
    set(short, long, (number >> i) & 1);
  }
  return grid;
}

// Rows of the code, or null where the address is longer than such a code holds.
export function code(address) {
  const bytes = new TextEncoder().encode(address);
  const version = DATA.findIndex((room) => bytes.length + 2 <= room) + 1;
  if (!version) return null;
  const grid = frame(version);
  const size = grid.length;
  const bits = codewords(bytes, version).flatMap((word) => bitsOf(word, 8));
  let at = 0;
  for (let right = size - 1, up = true; right > 0; right -= right === 8 ? 3 : 2, up = !up) {
    for (let step = 0; step < size; step += 1) {
      const row = grid[up ? size - 1 - step : step];
      for (const x of [right, right - 1]) {
        if (row[x] !== null) continue;
        row[x] = Boolean(bits[at]) !== (x % 3 === 0);
        at += 1;
      }
    }
  }
  return grid;
}
