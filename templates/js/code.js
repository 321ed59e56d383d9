// The code for paper that leads to this very page, drawn here: a file a page would be a fifth of the site.
import { code } from "./qr.js";

const QUIET = 2;

function drawing(rows) {
  const size = rows.length + 2 * QUIET;
  let path = "";
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      let end = x;
      while (row[end]) end += 1;
      if (end > x) path += `M${x + QUIET} ${y + QUIET + 0.5}h${end - x}`;
      x = end;
    }
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path stroke="#000" d="${path}"/></svg>`;
}

globalThis.duben.take("code.js", (picture) => {
  const own = document.querySelector("link[rel=canonical]").href;
  const rows = code(location.protocol.startsWith("http") ? location.href.split(/[?#]/)[0] : own);
  if (rows) picture.src = `data:image/svg+xml,${encodeURIComponent(drawing(rows))}`;
  picture.removeAttribute("loading");
});
